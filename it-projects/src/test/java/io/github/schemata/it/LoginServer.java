package io.github.schemata.it;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * A server that speaks as much of PostgreSQL's protocol as it takes to be told a password, writes it down and refuses the
 * login (<a href="https://www.postgresql.org/docs/current/protocol-flow.html">manual</a>).
 */
public final class LoginServer {

    private static final int PASSWORD_PLEASE = 3;
    private static final byte[] REFUSAL = "SFATAL\0VFATAL\0C28P01\0Mpassword authentication failed\0\0".getBytes(UTF_8);

    private LoginServer() {}

    /**
     * Starts one that lasts as long as the program.
     *
     * @param received the file that gets user and password, with a blank between
     * @return its url
     */
    public static String start(File received) throws IOException {
        ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread thread = new Thread(() -> serve(server, received.toPath()), "login-server");
        thread.setDaemon(true);
        thread.start();
        return "jdbc:postgresql://localhost:" + server.getLocalPort() + "/shop";
    }

    private static void serve(ServerSocket server, Path received) {
        while (!server.isClosed()) {
            try (Socket socket = server.accept()) {
                refuse(new DataInputStream(socket.getInputStream()), socket, received);
            } catch (IOException e) {
                // Whoever hung up has no password to tell; the file that is missing then fails the build.
                continue;
            }
        }
    }

    private static void refuse(DataInputStream read, Socket socket, Path received) throws IOException {
        DataOutputStream write = new DataOutputStream(socket.getOutputStream());
        byte[] startup = message(read);
        while (startup.length == Integer.BYTES) {
            // It asks for encryption.
            write.writeByte('N');
            startup = message(read);
        }
        write.writeByte('R');
        write.writeInt(2 * Integer.BYTES);
        write.writeInt(PASSWORD_PLEASE);
        write.flush();
        read.readByte();
        String password = new String(message(read), UTF_8).replace("\0", "");
        List<String> words =
                Arrays.asList(new String(startup, Integer.BYTES, startup.length - Integer.BYTES, UTF_8).split("\0"));
        Files.writeString(received, words.get(words.indexOf("user") + 1) + " " + password);
        write.writeByte('E');
        write.writeInt(REFUSAL.length + Integer.BYTES);
        write.write(REFUSAL);
        write.flush();
    }

    private static byte[] message(DataInputStream read) throws IOException {
        byte[] message = new byte[read.readInt() - Integer.BYTES];
        read.readFully(message);
        return message;
    }
}
