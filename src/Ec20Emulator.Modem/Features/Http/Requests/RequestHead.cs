using System.Globalization;
using System.Text;
using Ec20Emulator.At.Results;
using Ec20Emulator.Modem.Features.Http.Wire;

namespace Ec20Emulator.Modem.Features.Http.Requests;

/// <summary>The head the module writes itself (http-mqtt-ftp.md 2: fields of the manual, their order ours).</summary>
internal static class RequestHead
{
    private const string LineEnd = "\r\n";

    private static readonly string[] ContentTypes =
    [
        "application/x-www-form-urlencoded", "text/plain", "application/octet-stream", "multipart/form-data", "application/json", "image/jpeg",
    ];

    /// <summary>Writes a head.</summary>
    /// <param name="method">The method.</param>
    /// <param name="url">The URL.</param>
    /// <param name="settings">Content type, credentials and headers of the host.</param>
    /// <param name="range">Value of a Range header, or null.</param>
    /// <param name="bodyLength">Bytes that follow; null = the request has no body.</param>
    /// <exception cref="HttpFailureException">"custom_header" holds a line that is no header (720).</exception>
    public static byte[] Write(string method, HttpUrl url, HttpSettings settings, string? range, long? bodyLength)
    {
        var head = new StringBuilder();
        head.Append(method).Append(' ').Append(url.Path).Append(" HTTP/1.1").Append(LineEnd);
        Add("Host", url.HostHeader);
        Add("User-Agent", "QUECTEL_MODULE");
        Add("Accept", "*/*");
        Add("Connection", "Keep-Alive");
        if (range is not null)
            Add("Range", range);
        if (bodyLength is { } length)
        {
            Add("Content-Type", ContentTypes[settings.ContentType]);
            Add("Content-Length", length.ToString(CultureInfo.InvariantCulture));
        }
        foreach (var line in settings.CustomHeader.Split(@"\r\n", StringSplitOptions.RemoveEmptyEntries))
        {
            if (line.IndexOf(':', StringComparison.Ordinal) < 1)
                throw new HttpFailureException(CmeError.HttpDataEncodeError, $"'{line}' of \"custom_header\" is no header: name, colon, value");
            head.Append(line).Append(LineEnd);
        }
        foreach (var (name, value) in settings.AddedHeaders)
            Add(name, value);
        var credentials = settings.Credentials.Length > 0 ? settings.Credentials : url.UserInfo;
        if (credentials.Length > 0)
            Add("Authorization", $"Basic {Convert.ToBase64String(Encoding.Latin1.GetBytes(credentials))}");
        return Encoding.Latin1.GetBytes(head.Append(LineEnd).ToString());

        void Add(string name, string value) => head.Append(name).Append(": ").Append(value).Append(LineEnd);
    }
}
