using System.Globalization;
using Ec20Emulator.Benchmarks.Servers;

namespace Ec20Emulator.Benchmarks.Children;

/// <summary>What this program does as a child: it listens, says on which port, and ends with its standard input.</summary>
internal static class Role
{
    /// <summary>The modem behind a raw TCP port.</summary>
    public const string Modem = "modem";

    /// <summary>Answers OK to whatever comes.</summary>
    public const string Responder = "responder";

    /// <summary>The TLS server modem and references talk to.</summary>
    public const string TlsPeer = "tls-peer";

    /// <summary>The TCP server modem and references talk to.</summary>
    public const string TcpPeer = "tcp-peer";

    /// <summary>A program that moves bytes between a TCP socket and an SslStream.</summary>
    public const string TlsRelay = "tls-relay";

    /// <summary>A program that speaks QISEND, QIRD and pushed data by rote.</summary>
    public const string ScriptedRelay = "scripted-relay";

    /// <summary>The web server behind TLS modem and reference download from.</summary>
    public const string WebPeer = "web-peer";

    /// <summary>A program that copies what HttpClient downloads to a TCP socket.</summary>
    public const string WebRelay = "web-relay";

    /// <summary>Many modems, to be weighed.</summary>
    public const string Fleet = "fleet";

    /// <summary>The MQTT broker modem and reference publish to.</summary>
    public const string MqttBroker = "mqtt-broker";

    /// <summary>A web program that does nothing.</summary>
    public const string BareApi = "bare-api";

    /// <summary>Plays a role until standard input ends.</summary>
    /// <param name="role">One of those above.</param>
    /// <param name="settings">Port numbers or counts, as the role needs them.</param>
    public static async Task<int> PlayAsync(string role, string[] settings)
    {
        var numbers = settings.Select(text => int.Parse(text, CultureInfo.InvariantCulture)).ToArray();
        await using IBenchmarkServer server = role switch
        {
            Modem => await ModemServer.StartAsync(),
            Responder => new Listener(Servers.Responder.ServeAsync),
            TlsPeer => new Listener(new TlsPeer(PeerService.ServeAsync).ServeAsync),
            WebPeer => new Listener(new TlsPeer(Servers.WebPeer.ServeAsync).ServeAsync),
            WebRelay => new Listener(new WebRelay(numbers[0]).ServeAsync),
            TcpPeer => new Listener(PeerService.ServeAsync),
            TlsRelay => new Listener(new TlsRelay(numbers[0]).ServeAsync),
            ScriptedRelay => new Listener(new ScriptedRelay(numbers[0], numbers[1] != 0).ServeAsync),
            MqttBroker => await Servers.MqttBroker.StartAsync(),
            BareApi => await Servers.BareApi.StartAsync(),
            Fleet => await ModemFleet.StartAsync(numbers[0]),
            _ => throw new ArgumentException($"there is no role {role}", nameof(role)),
        };
        Console.WriteLine(server.Port);
        while (await Console.In.ReadLineAsync() is { } line)
            Console.WriteLine(server.Answer(line));
        return 0;
    }
}
