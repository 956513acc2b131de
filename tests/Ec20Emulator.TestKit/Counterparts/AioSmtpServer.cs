using System.Globalization;
using System.Text.Json;
using Ec20Emulator.TestKit.Tls;

namespace Ec20Emulator.TestKit.Counterparts;

/// <summary>Debian's aiosmtpd on loopback: takes mail, and tells what Python's own reader of mail finds in it.</summary>
public sealed class AioSmtpServer : IAsyncDisposable
{
    private const string Source = "MailSink.py";

    private readonly ServerProcess _process;
    private readonly string _folder;

    private AioSmtpServer(ServerProcess process, string folder, int port) => (_process, _folder, Port) = (process, folder, port);

    /// <summary>Where it listens.</summary>
    public int Port { get; }

    /// <summary>Starts it; it listens when this returns.</summary>
    /// <param name="sslType">0 = without TLS, 1 = TLS from the start, 2 = STARTTLS, and demanded then.</param>
    /// <param name="name">The name it asks for; null = it asks for none.</param>
    /// <param name="password">The password.</param>
    public static async Task<AioSmtpServer> StartAsync(int sslType = 0, string? name = null, string password = "-")
    {
        var python = Counterpart.Find("python3", "python3");
        if (!Directory.Exists("/usr/lib/python3/dist-packages/aiosmtpd"))
            Counterpart.Missing("aiosmtpd is not installed (Debian package python3-aiosmtpd)");
        var folder = Directory.CreateTempSubdirectory("ec20-aiosmtpd-").FullName;
        await using (var source = typeof(AioSmtpServer).Assembly.GetManifestResourceStream(Source)!)
        await using (var file = File.Create(Path.Combine(folder, Source)))
            await source.CopyToAsync(file);
        var (certificate, key) = TestCertificates.Server.WriteTo(folder, "server");
        var mode = sslType switch { 0 => "plain", 1 => "smtps", _ => "starttls" };
        var process = ServerProcess.Start(python, folder, Source, mode, certificate, key, name ?? "-", password);
        var line = await process.WaitForLineAsync(line => line.StartsWith("READY ", StringComparison.Ordinal))
            ?? throw new InvalidOperationException($"aiosmtpd ended: {process.Output}");
        return new AioSmtpServer(process, folder, int.Parse(line["READY ".Length..], CultureInfo.InvariantCulture));
    }

    /// <summary>The next message it has taken.</summary>
    public async Task<JsonElement> NextAsync()
    {
        var line = await _process.WaitForLineAsync(line => line.StartsWith("MAIL ", StringComparison.Ordinal))
            ?? throw new InvalidOperationException($"aiosmtpd ended: {_process.Output}");
        using var mail = JsonDocument.Parse(line["MAIL ".Length..]);
        return mail.RootElement.Clone();
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _process.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }
}
