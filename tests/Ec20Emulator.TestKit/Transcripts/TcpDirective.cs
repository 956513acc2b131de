using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Ec20Emulator.Modem.Networking;
using Ec20Emulator.TestKit.Tcpip;
using NUnit.Framework;

namespace Ec20Emulator.TestKit.Transcripts;

/// <summary>
/// TCP and UDP peers in transcripts.
/// <c>tcp-echo at HOST:PORT</c>: a server that echoes; <c>tcp-server NAME at HOST:PORT</c>, <c>udp-server NAME at HOST:PORT</c>: one that does
/// what <c>server NAME …</c> says; <c>tcp-refused at HOST:PORT</c>: nobody listens there.
/// <c>free-port NAME</c>: from here on <c>{NAME}</c> stands for a free port; <c>taken-port NAME</c>: for one that is in use for TCP and UDP.
/// <c>client NAME connects PORT</c>: a TCP client of the modem's listener; <c>client NAME binds PORT</c>: a UDP peer of its service.
/// <c>name HOST is ADDRESS</c>: a name that needs no DNS.
/// Peers do: <c>sends [N] "text"</c>, <c>receives [N] "text"</c>, <c>closes</c>, <c>resets</c>, <c>sees-end</c>, <c>sees-reset</c>; N repeats the text.
/// </summary>
public sealed class TcpDirective : ITranscriptDirective
{
    private readonly List<IAsyncDisposable> _owned = [];
    private readonly Dictionary<string, IScriptedPeer> _peers = [];

    public async Task<bool> TryApplyAsync(TranscriptRunner runner, string word, string arguments)
    {
        var words = arguments.Split(' ', 3);
        switch (word)
        {
            case "tcp-echo":
                Map(runner, arguments, Own(TcpPeerServer.Start(echo: true)).Port);
                return true;
            case "tcp-server":
                var server = Own(TcpPeerServer.Start(echo: false));
                _peers[words[0]] = new ScriptedTcpPeer(server.NextAsync);
                Map(runner, arguments[words[0].Length..], server.Port);
                return true;
            case "udp-server":
                var peer = Own(new ScriptedUdpPeer(null));
                _peers[words[0]] = peer;
                Map(runner, arguments[words[0].Length..], peer.Port);
                return true;
            case "tcp-refused":
                Map(runner, arguments, TakenPort.Free());
                return true;
            case "name":
                runner.Modem.Map.Set(HostMapping.Parse($"{words[0]}:1={words[2]}:1"));
                return true;
            case "free-port":
                runner.Variables[arguments] = TakenPort.Free().ToString(CultureInfo.InvariantCulture);
                return true;
            case "taken-port":
                runner.Variables[arguments] = Own(new TakenPort()).Port.ToString(CultureInfo.InvariantCulture);
                return true;
            case "client" when words[1] is "connects" or "binds":
                var to = new IPEndPoint(IPAddress.Loopback, int.Parse(words[2], CultureInfo.InvariantCulture));
                _peers[words[0]] = words[1] == "connects" ? await ScriptedTcpPeer.ConnectAsync(to) : Own(new ScriptedUdpPeer(to));
                runner.Variables[words[0]] = _peers[words[0]].LocalPort.ToString(CultureInfo.InvariantCulture);
                return true;
            case "server" or "client" when _peers.TryGetValue(words[0], out var scripted):
                await DirectAsync(scripted, words);
                await runner.Modem.Modem.WhenIdleAsync();
                return true;
            default:
                return false;
        }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var peer in _peers.Values)
            await peer.DisposeAsync();
        foreach (var owned in _owned)
            await owned.DisposeAsync();
    }

    private static async Task DirectAsync(IScriptedPeer peer, string[] words)
    {
        var text = words.Length > 2 ? TranscriptText.Repeated(words[2]) : [];
        switch (words[1])
        {
            case "sends":
                await peer.SendAsync(text);
                break;
            case "receives":
                Assert.That(Encoding.Latin1.GetString(await peer.ReceiveAsync(text.Length)), Is.EqualTo(Encoding.Latin1.GetString(text)), $"what {words[0]} received");
                break;
            case "closes":
                await peer.CloseAsync();
                break;
            case "resets":
                await peer.ResetAsync();
                break;
            case "sees-end":
                Assert.That(await peer.ReceiveAsync(0), Is.Empty, $"{words[0]} waits for the end");
                break;
            case "sees-reset":
                Assert.That(async () => await peer.ReceiveAsync(0), Throws.InstanceOf<SocketException>(), $"{words[0]} waits for a reset");
                break;
            default:
                throw new FormatException($"a peer cannot '{words[1]}'");
        }
    }

    private static void Map(TranscriptRunner runner, string arguments, int port) =>
        runner.Modem.Map.Set(HostMapping.Parse($"{arguments.Trim()["at ".Length..].Trim()}=127.0.0.1:{port}"));

    private T Own<T>(T owned)
        where T : IAsyncDisposable
    {
        _owned.Add(owned);
        return owned;
    }
}
