using System.Net;
using Ec20Emulator.Modem;
using Ec20Emulator.Modem.Control;
using Ec20Emulator.Modem.Engine;
using Ec20Emulator.Modem.Faults;
using Ec20Emulator.Modem.Journal;
using Ec20Emulator.Modem.Lint;
using Ec20Emulator.Modem.Networking;
using Ec20Emulator.Ports.InMemory;
using Ec20Emulator.Tls;

namespace Ec20Emulator.Testing;

/// <summary>
/// A modem in the process of a test. Disposing it throws for defects of the emulator and for errors it logged: a test must not pass on
/// behaviour nobody meant.
/// </summary>
public sealed class Ec20Fixture : IAsyncDisposable
{
    private readonly Ec20Options _options;
    private readonly FixtureLog _log;
    private readonly WaysIn _waysIn;
    private bool _isDisposed;

    internal Ec20Fixture(Ec20Options options)
    {
        _options = options;
        _log = new FixtureLog(options.Logs);
        var network = new OsNetwork(
            new OsNetworkOptions { Map = options.Hosts, Policy = options.Policy, Seed = options.SeedNumber }, TimeProvider.System, _log);
        Modem = new Ec20Modem(options.Build(), network, new BouncyTlsConnector(_log), options.Time, _log);
        Modem.Defect += _log.Keep;
        _waysIn = new WaysIn(Modem, _log);
    }

    /// <summary>The modem itself.</summary>
    public Ec20Modem Modem { get; }

    /// <summary>Seed of everything that is chosen by chance.</summary>
    public int Seed => _options.SeedNumber;

    /// <summary>The mobile network around the modem.</summary>
    public NetworkControl Network => Modem.Network;

    /// <summary>The SIM card holder.</summary>
    public SimControl Sim => Modem.Sim;

    /// <summary>Short messages, from the network's side.</summary>
    public SmsControl Sms => Modem.Sms;

    /// <summary>The other ends of voice calls.</summary>
    public CallControl Calls => Modem.Calls;

    /// <summary>The network's side of USSD.</summary>
    public UssdControl Ussd => Modem.Ussd;

    /// <summary>The files of the modem.</summary>
    public FilesControl Files => Modem.Files;

    /// <summary>Where the GNSS antenna is, and what it receives.</summary>
    public GnssControl Gnss => Modem.Gnss;

    /// <summary>Power key, supply and reset line.</summary>
    public PowerPins Power => Modem.Power;

    /// <summary>News nothing in the modem has brought about.</summary>
    public UrcInjector Urcs => Modem.Urcs;

    /// <summary>The modem lines of the ports.</summary>
    public PortLines Lines => Modem.Lines;

    /// <summary>The modem's clock.</summary>
    public ClockControl Clock => Modem.Clock;

    /// <summary>Faults.</summary>
    public ModemFaults Faults => Modem.Faults;

    /// <summary>What the host did that a real module may answer otherwise.</summary>
    public HostLint Lint => Modem.Lint;

    /// <summary>Everything that went in and out.</summary>
    public ModemJournal Journal => Modem.Journal;

    /// <summary>Where addresses the host software dials are led to; may be changed while the modem runs.</summary>
    public HostMap Map => _options.Hosts;

    /// <summary>The modem's log lines so far, warnings and errors.</summary>
    public IReadOnlyCollection<string> Complaints => _log.Complaints;

    /// <summary>Raw TCP, for a DTE that dials <c>usbmodem</c>; opened when first asked for.</summary>
    public IPEndPoint TcpEndPoint => _waysIn.Tcp().EndPoint;

    /// <summary>RFC 2217, for a DTE that dials <c>usbmodem</c>: <c>rfc2217://127.0.0.1:PORT</c>; opened when first asked for.</summary>
    public string Rfc2217Uri => _waysIn.Rfc2217().Uri;

    /// <summary>A pseudo-terminal for <c>usbmodem</c>; opened when first asked for.</summary>
    /// <exception cref="PlatformNotSupportedException">There are none here.</exception>
    public string PtyPath => _waysIn.Pty().DevicePath;

    /// <summary>
    /// Attaches a DTE: what it writes the modem reads, and the other way round. Disposing the stream takes it off, and another one may
    /// be opened.
    /// </summary>
    /// <param name="port">One of <see cref="PortNames.All"/>.</param>
    /// <exception cref="ArgumentException">There is no such port.</exception>
    /// <exception cref="InvalidOperationException">The port is taken.</exception>
    public DteStream OpenStream(string port = PortNames.UsbModem) => _waysIn.Open(port);

    /// <summary>Attaches a DTE with the words of a test: send a line, expect an answer.</summary>
    /// <param name="port">One of <see cref="PortNames.All"/>.</param>
    /// <exception cref="ArgumentException">There is no such port.</exception>
    /// <exception cref="InvalidOperationException">The port is taken.</exception>
    public AtDialogue OpenDialogue(string port = PortNames.UsbModem) => new(OpenStream(port));

    /// <summary>The dialogue so far, to read or to compare: the same seed and the same input give the same text.</summary>
    public string Transcript => Journal.ToTranscript();

    /// <summary>Ends the modem and everything opened for it.</summary>
    /// <exception cref="Ec20FixtureException">The emulator had a defect, or logged an error; or the host broke a rule of the lint, and the options say that it must not.</exception>
    public async ValueTask DisposeAsync()
    {
        if (_isDisposed)
            return;
        _isDisposed = true;
        await _waysIn.DisposeAsync().ConfigureAwait(false);
        await Modem.DisposeAsync().ConfigureAwait(false);
        _log.ThrowIfBad(_options.AllowsErrors, Seed);
        if (_options.FailsOnLint && Lint.Findings is { Count: > 0 } findings)
            throw new Ec20FixtureException($"a real module may take otherwise what the host did (seed {Seed}): {string.Join("; ", findings)}");
    }

    internal async Task BootAsync()
    {
        if (_options.StartsOff)
            return;
        await Modem.Power.PressKeyAsync().ConfigureAwait(false);
        if (Clock.IsManual)
            await Clock.AdvanceAsync(TimeSpan.FromMinutes(1)).ConfigureAwait(false);
        await Modem.WhenReadyAsync(_options.Readiness, CancellationToken.None).ConfigureAwait(false);
    }
}
