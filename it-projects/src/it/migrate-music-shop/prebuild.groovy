new File(basedir, 'music-shop.sql').bytes = new File(basedir, '../music-shop/music-shop.sql').bytes
return true
