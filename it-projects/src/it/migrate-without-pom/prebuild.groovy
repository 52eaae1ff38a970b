new File(basedir, 'shop.sql').bytes = new File(docs, '../it-projects/src/it/setup/shop.sql').bytes
return true
