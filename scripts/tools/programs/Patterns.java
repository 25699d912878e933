import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tells, for each pattern, which texts it matches. */
public class Patterns {
    public static void main(String[] args) throws Exception {
        List<String> lines = Stream.of(Files.readString(Path.of(args[0])).split("\n", -1))
            .map(line -> new String(Base64.getDecoder().decode(line), StandardCharsets.UTF_8))
            .toList();
        int end = lines.indexOf("");
        for (String expression : lines.subList(0, end)) {
            Pattern pattern = Pattern.compile(expression);
            System.out.println(lines.subList(end + 1, lines.size()).stream()
                .map(text -> pattern.matcher(text).find() ? "1" : "0")
                .collect(Collectors.joining()));
        }
    }
}
