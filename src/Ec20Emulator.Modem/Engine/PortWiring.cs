using Ec20Emulator.Ports;

namespace Ec20Emulator.Modem.Engine;

/// <summary>The lines between a modem port and the DTE attached to it. Runs on the mailbox.</summary>
internal sealed class PortWiring(ModemPort port)
{
    private IPort? _dte;

    /// <summary>What the DTE asserts.</summary>
    public DteLines DteLines { get; private set; }

    /// <summary>What the modem asserts.</summary>
    public DceLines Driven { get; private set; }

    /// <summary>True while a DTE is attached.</summary>
    public bool IsAttached => _dte is not null;

    /// <summary>True where everything the DTE sent is taken; so is nothing of nobody.</summary>
    public bool IsResting => _dte is not IRestingPort resting || resting.HasTakenAll;

    /// <summary>A DTE came.</summary>
    public void Attach(IPort dte, CancellationToken ended)
    {
        _dte = dte;
        DteLines = dte.DteLines;
        Driven = 0;
        port.Output.Attach(dte, ended);
        UpdateLines();
    }

    /// <summary>The DTE went away, which DTR on->off announces (at-engine.md 10).</summary>
    public void Detach()
    {
        port.ForgetDte();
        port.Output.Detach();
        _dte = null;
    }

    /// <summary>The DTE changed its lines.</summary>
    public void DteLinesChanged(DteLines lines)
    {
        var dropped = DteLines.HasFlag(DteLines.Dtr) && !lines.HasFlag(DteLines.Dtr);
        DteLines = lines;
        if (dropped)
            port.DtrDropped();
    }

    /// <summary>Drives DCD per AT&amp;C; DSR and CTS are always on.</summary>
    public void UpdateLines()
    {
        var lines = DceLines.Dsr | DceLines.Cts;
        if (port.Settings.CarrierDetect == 0 || port.HasCarrier)
            lines |= DceLines.Dcd;
        if (lines == Driven)
            return;
        Driven = lines;
        _dte?.SetDceLines(lines);
    }
}
