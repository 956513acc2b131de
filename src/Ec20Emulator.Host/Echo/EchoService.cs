using System.Net.Sockets;
using System.Text;
using Ec20Emulator.Modem.Networking;
using Ec20Emulator.Tls;
using Microsoft.Extensions.Logging;

namespace Ec20Emulator.Host.Echo;

/// <summary>The TLS echo server of the process, which makes chapter 4 of the SSL manual work as printed.</summary>
internal sealed class EchoService : IAsyncDisposable
{
    /// <summary>The file that holds the server's CA.</summary>
    public const string CaFile = "RAM:cacert.pem";

    /// <summary>The server chapter 4 dials.</summary>
    public const string DialledHost = "220.180.239.201";

    /// <summary>The addresses chapter 4 dials.</summary>
    public static readonly IReadOnlyList<HostPort> Chapter4Addresses = [new(DialledHost, 8010), new(DialledHost, 8011)];

    private readonly EmbeddedEchoServer _server;

    private EchoService(EmbeddedEchoServer server) => _server = server;

    /// <summary>The CA, as a file for the modem.</summary>
    public IReadOnlyDictionary<string, ReadOnlyMemory<byte>> Files { get; } =
        new Dictionary<string, ReadOnlyMemory<byte>> { [CaFile] = Encoding.ASCII.GetBytes(EmbeddedText.Read("ca.pem")) };

    /// <summary>Starts the server on a port of 127.0.0.1 chosen by the system.</summary>
    /// <exception cref="BindException">There is none.</exception>
    public static EchoService Start(ILoggerFactory logs)
    {
        try
        {
            return new EchoService(new EmbeddedEchoServer(EmbeddedText.Read("server.pem"), EmbeddedText.Read("server.key"), logs));
        }
        catch (SocketException failure)
        {
            throw new BindException("the built-in echo server", failure);
        }
    }

    /// <summary>A copy of a map that leads addresses here, unless they lead elsewhere already.</summary>
    public HostMap Extend(HostMap map, IReadOnlyList<HostPort> addresses)
    {
        var extended = new HostMap();
        foreach (var address in addresses)
            extended.Set(new HostMapping(address, new HostPort(_server.EndPoint.Address.ToString(), _server.EndPoint.Port)));
        foreach (var mapping in map.Mappings)
            extended.Set(mapping);
        return extended;
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _server.DisposeAsync();
}
