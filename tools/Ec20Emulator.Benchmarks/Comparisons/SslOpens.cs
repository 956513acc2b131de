using System.Diagnostics;
using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using Ec20Emulator.Benchmarks.Children;
using Ec20Emulator.Benchmarks.Dialling;
using Ec20Emulator.Benchmarks.Measuring;
using Ec20Emulator.Benchmarks.Servers;

namespace Ec20Emulator.Benchmarks.Comparisons;

/// <summary>
/// AT+QSSLOPEN to its URC and AT+QSSLCLOSE=4,0 to its OK, one after another, against SslStream in this process connecting to the same
/// server. Both verify the server's chain, resume nothing and end by reset.
/// </summary>
internal sealed class SslOpens : IComparison
{
    private readonly int _opens;
    private readonly Child _peer;
    private readonly Child _modem;
    private readonly Dte _dte;
    private readonly byte[] _open;
    private readonly SslClientAuthenticationOptions _options = TlsOffer.Client();

    private SslOpens(int opens, Child peer, Child modem)
    {
        (_opens, _peer, _modem) = (opens, peer, modem);
        _open = ModemDialogue.OpenSsl(peer.EndPoint.Port, mode: 0);
        _dte = new Dte(modem.EndPoint);
        _dte.SwitchEchoOff();
        _dte.ActivateContext();
        _dte.ConfigureSsl();
    }

    /// <inheritdoc/>
    public Quantity Quantity => new("SSL opens, verified, one at a time", "/s", Aim: 1.3, LessIsBetter: false);

    /// <summary>Starts the TLS server and the modem.</summary>
    public static async Task<IComparison> StartAsync(Effort effort) =>
        new SslOpens(160 / effort.Scale, await Child.StartAsync(Role.TlsPeer), await Child.StartAsync(Role.Modem));

    /// <inheritdoc/>
    public Task<double> MeasureModemAsync()
    {
        var began = Stopwatch.GetTimestamp();
        for (var i = 0; i < _opens; i++)
        {
            _dte.Exchange(_open, "\r\nOK\r\n\r\n+QSSLOPEN: 4,0\r\n"u8);
            _dte.Exchange("AT+QSSLCLOSE=4,0\r"u8, "\r\nOK\r\n"u8);
        }
        return Task.FromResult(_opens / Stopwatch.GetElapsedTime(began).TotalSeconds);
    }

    /// <inheritdoc/>
    public async Task<double> MeasureReferenceAsync()
    {
        var began = Stopwatch.GetTimestamp();
        for (var i = 0; i < _opens; i++)
        {
            using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
            await socket.ConnectAsync(IPAddress.Loopback, _peer.EndPoint.Port);
            await using var tls = new SslStream(new NetworkStream(socket, ownsSocket: false));
            await tls.AuthenticateAsClientAsync(_options);
            socket.LingerState = new LingerOption(true, 0);
            socket.Close();
        }
        return _opens / Stopwatch.GetElapsedTime(began).TotalSeconds;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        _dte.Dispose();
        await _modem.DisposeAsync();
        await _peer.DisposeAsync();
    }
}
