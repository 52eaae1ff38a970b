import io.github.schemata.it.LoginServer

String url = LoginServer.start(new File(basedir, 'received.txt'))
File config = new File(basedir, '.mvn/maven.config')
config.parentFile.mkdirs()
config.text = "-Dcodegen.url=${url}\n-Dsettings.security=${new File(basedir, 'settings-security.xml')}\n"
return true
