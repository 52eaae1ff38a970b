new File(basedir, 'music-shop.sql').bytes = new File(docs, '../it-projects/src/it/music-shop/music-shop.sql').bytes
return true
