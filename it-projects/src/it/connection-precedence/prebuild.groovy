import io.github.schemata.it.Database

['pom', 'environment', 'command-line'].each {
    String table = it.split('-')*.capitalize().join() + 'Note'
    Database.at(new File(basedir, "of-the-${it}.db")).run("CREATE TABLE ${table} (Id INTEGER PRIMARY KEY)".toString())
}
return true
