import io.github.schemata.it.Database

Database.at(new File(basedir, 'shop.db')).run(new File(basedir, '../setup/shop.sql'))

File byHand = new File(basedir, 'target/generated-sources/codegen/com/example/shop/ByHand.java')
byHand.parentFile.mkdirs()
byHand.text = '// Not ours.\n'
return true
