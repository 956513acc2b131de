using System.Buffers;
using Ec20Emulator.Ports;
using Microsoft.Extensions.Logging;

namespace Ec20Emulator.Modem.Engine;

/// <summary>
/// A port that only says something: what its DTE sends goes nowhere unless voice is what it carries, and what is said while none is there is lost, as is what a DTE that
/// does not read leaves no room for. Buffers are made for a DTE, so that a port nobody uses weighs nothing. Lives on the mailbox.
/// </summary>
internal sealed class OneWayPort(string name, Mailbox mailbox, ILogger log)
{
    private PortOutput? _output;
    private IDteLink? _dte;
    private bool _hasLost;

    /// <summary>The modem's name of the port.</summary>
    public string Name => name;

    /// <summary>Log of this port.</summary>
    public ILogger Log => log;

    /// <summary>False where the module has no such port for now: nothing is said.</summary>
    public bool IsThere { get; set; } = true;

    /// <summary>True while the port is taken for the voice of calls.</summary>
    public bool IsForVoice { get; set; }

    /// <summary>Called with what the DTE sends; null = it goes nowhere.</summary>
    public Action<ReadOnlyMemory<byte>>? Heard { get; set; }

    /// <summary>True while a DTE is attached.</summary>
    public bool IsAttached => _dte is not null;

    /// <summary>What the DTE asserts; nothing where there is none.</summary>
    public DteLines DteLines => _dte?.DteLines ?? 0;

    /// <summary>What made the bytes that are being written.</summary>
    public string SendingCause => _output?.SendingCause ?? "";

    /// <summary>What the modem asserts: a port without AT has no carrier to report and no flow to hold.</summary>
    public static DceLines Driven => DceLines.Dsr | DceLines.Cts | DceLines.Dcd;

    /// <summary>Says something, as a whole or not at all.</summary>
    /// <param name="data">The bytes.</param>
    /// <param name="cause">What made them, for the journal.</param>
    public void Write(ReadOnlySpan<byte> data, string cause)
    {
        if (!IsThere || _output is not { } output)
            return;
        if (output.IsCongested)
        {
            if (!_hasLost)
                PortLog.NotRead(log, name);
            _hasLost = true;
            return;
        }
        output.Note(cause);
        output.Write(data);
    }

    /// <summary>A DTE came.</summary>
    /// <exception cref="PortTakenException">There is one, which stays.</exception>
    public void Attach(IDteLink dte, CancellationToken ended)
    {
        if (_dte is { } taker)
            throw new PortTakenException(name, taker.Description);
        PortLog.Attached(log, name, dte.Description);
        (_dte, _hasLost, _output) = (dte, false, new PortOutput(mailbox));
        _output.Attach(dte, ended);
        dte.SetDceLines(Driven);
    }

    /// <summary>The DTE went away.</summary>
    public void Detach()
    {
        if (_dte is { } dte)
            PortLog.Detached(log, name, dte.Description);
        _output?.Detach();
        (_dte, _output) = (null, null);
    }

    /// <summary>Serves a DTE until it goes away or the token is cancelled.</summary>
    /// <param name="dte">The DTE.</param>
    /// <param name="attached">Called once it is attached.</param>
    /// <param name="cancellationToken">Takes it off.</param>
    /// <exception cref="PortTakenException">There is one already, which stays.</exception>
    public async Task RunAsync(IPort dte, Action? attached, CancellationToken cancellationToken)
    {
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        await mailbox.TellAsync(() => Attach(dte, ended.Token)).ConfigureAwait(false);
        attached?.Invoke();
        var input = new byte[640];
        try
        {
            while (await dte.ReadAsync(input, cancellationToken).ConfigureAwait(false) is > 0 and var count)
            {
                if (Heard is not null)
                    await mailbox.TellAsync(() => Heard?.Invoke(input.AsMemory(0, count))).ConfigureAwait(false);
            }
        }
        catch (OperationCanceledException)
        {
            // The modem is being shut down or the listener took the port away.
        }
        finally
        {
            await ended.CancelAsync().ConfigureAwait(false);
            await mailbox.TellAsync(Detach).ConfigureAwait(false);
        }
    }
}
