// A server that speaks as much of PostgreSQL's protocol as it takes to be told a password, writes it down and refuses
// the login: https://www.postgresql.org/docs/current/protocol-flow.html
ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())
File received = new File(basedir, 'received.txt')
Thread.startDaemon {
    while (true) {
        server.accept().withCloseable { Socket socket ->
            DataInputStream read = new DataInputStream(socket.inputStream)
            DataOutputStream write = new DataOutputStream(socket.outputStream)
            byte[] startup = null
            while (startup == null) {
                byte[] message = new byte[read.readInt() - 4]
                read.readFully(message)
                boolean encryption = message.length == 4
                if (encryption) {
                    write.writeByte((int) ('N' as char))
                } else {
                    startup = message
                }
            }
            write.writeByte((int) ('R' as char))
            write.writeInt(8)
            write.writeInt(3)
            write.flush()
            read.readByte()
            byte[] password = new byte[read.readInt() - 4]
            read.readFully(password)
            List<String> words = new String(startup, 4, startup.length - 4, 'UTF-8').split('\0').toList()
            received.setText(words[words.indexOf('user') + 1] + ' ' + new String(password, 'UTF-8').replace('\0', ''), 'UTF-8')
            byte[] refusal = 'SFATAL\0VFATAL\0C28P01\0Mpassword authentication failed\0\0'.getBytes('UTF-8')
            write.writeByte((int) ('E' as char))
            write.writeInt(refusal.length + 4)
            write.write(refusal)
            write.flush()
        }
    }
}
File config = new File(basedir, '.mvn/maven.config')
config.parentFile.mkdirs()
config.text = "-Dcodegen.url=jdbc:postgresql://localhost:${server.localPort}/shop\n-Dsettings.security=${new File(basedir, 'settings-security.xml')}\n"
return true
