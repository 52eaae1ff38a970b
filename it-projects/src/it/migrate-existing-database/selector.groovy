File chinook = new File(databases, 'chinook.sqlite')
if (!chinook.exists()) {
    println 'Skipped: there is no ' + chinook
}
return chinook.exists()
