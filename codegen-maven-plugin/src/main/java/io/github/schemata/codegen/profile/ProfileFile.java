package io.github.schemata.codegen.profile;

import com.google.gson.JsonParseException;
import io.github.schemata.codegen.CodegenException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The file on the disk: read whole, and written whole or not at all. */
record ProfileFile(Path path) {

    private static final Pattern PLACE = Pattern.compile(" at line \\d+ column \\d+");

    boolean exists() {
        return Files.exists(path);
    }

    Profile read() {
        String where = "The profile " + path;
        try {
            return ProfileJson.read(Files.readString(path));
        } catch (JsonParseException e) {
            throw new CodegenException(where + " is no JSON" + place(e) + ".\nMend it, or delete it and run again.", e);
        } catch (IllegalArgumentException e) {
            throw new CodegenException(
                    where + " is none: " + e.getMessage() + ".\nMend it, or delete it and run again.", e);
        } catch (IOException e) {
            throw new CodegenException(
                    where + " cannot be read: " + e.getMessage() + "\nGive a file of UTF-8 text as codegen.profile.",
                    e);
        }
    }

    /** " at line 3 column 10": what else the parser says is for programmers. */
    private static String place(JsonParseException e) {
        Matcher place = PLACE.matcher(String.valueOf(e.getMessage()));
        return place.find() ? place.group() : "";
    }

    void write(Profile profile) {
        Path folder = path.toAbsolutePath().getParent();
        Path aside = path.resolveSibling(
                "." + path.getFileName() + "." + Thread.currentThread().getId() + ".tmp");
        try {
            Files.createDirectories(folder);
            Files.write(aside, ProfileJson.write(profile).getBytes(StandardCharsets.UTF_8));
            Files.move(aside, path, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            aside.toFile().delete();
            throw new CodegenException(
                    "The profile " + path + " cannot be written: " + e
                            + "\nGive a file in a folder that can be written as codegen.profile.",
                    e);
        }
    }
}
