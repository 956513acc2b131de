package ec20emu;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** The part of the control API below a path. Safe for use from several threads. */
final class Control {
    private static final HttpClient CLIENT = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final String url;

    Control(String url) {
        this.url = url;
    }

    static String escape(String part) {
        return URLEncoder.encode(part, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** Does something: fields that are null are left out. */
    Map<String, Object> act(String method, String path, Map<String, Object> fields, Option... more) {
        Map<String, Object> body = new LinkedHashMap<>(fields);
        for (Option option : more) {
            option.addTo(body);
        }
        return json(method, path, body);
    }

    Map<String, Object> get(String path) {
        return json("GET", path, null);
    }

    @SuppressWarnings("unchecked")
    Map<String, Object> json(String method, String path, Object body) {
        byte[] content = body == null ? null : Json.write(body).getBytes(StandardCharsets.UTF_8);
        byte[] answer = bytes(method, path, content, "application/json");
        return answer.length == 0 ? Map.of() : (Map<String, Object>) Json.read(new String(answer, StandardCharsets.UTF_8));
    }

    byte[] bytes(String method, String path, byte[] content, String type) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(path.isEmpty() ? url : url + "/" + path));
        request.method(method, content == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofByteArray(content));
        if (content != null) {
            request.header("Content-Type", type);
        }
        HttpResponse<byte[]> answer;
        try {
            answer = CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException unreachable) {
            throw new ControlException(0, method + " " + url + "/" + path + ": " + unreachable);
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
            throw new ControlException(0, method + " " + url + "/" + path + ": interrupted");
        }
        if (answer.statusCode() >= 400) {
            String why = why(answer, method + " " + path + ": " + answer.statusCode());
            if (answer.statusCode() == 422) {
                throw new AssertionError(why);
            }
            throw new ControlException(answer.statusCode(), why);
        }
        return answer.body();
    }

    private static String why(HttpResponse<byte[]> answer, String otherwise) {
        if (!answer.headers().firstValue("Content-Type").orElse("").contains("json")) {
            return otherwise;
        }
        Map<?, ?> problem = (Map<?, ?>) Json.read(new String(answer.body(), StandardCharsets.UTF_8));
        Object detail = problem.get("detail");
        return detail == null ? otherwise : detail.toString();
    }
}
