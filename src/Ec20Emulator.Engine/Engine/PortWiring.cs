using Ec20Emulator.Modem.Engine.Modes;
using Ec20Emulator.Ports;

namespace Ec20Emulator.Modem.Engine;

/// <summary>The lines between a modem port and the DTE attached to it. Runs on the mailbox.</summary>
internal sealed class PortWiring(ModemPort port)
{
    private IDteLink? _dte;
    private bool _isRinging;

    /// <summary>What the DTE asserts.</summary>
    public DteLines DteLines { get; private set; }

    /// <summary>What the modem asserts.</summary>
    public DceLines Driven { get; private set; }

    /// <summary>True while a DTE is attached.</summary>
    public bool IsAttached => _dte is not null;

    /// <summary>The attached DTE, in words; null where there is none.</summary>
    public string? DteDescription => _dte?.Description;

    /// <summary>True where everything the DTE sent is taken; so is nothing of nobody.</summary>
    public bool IsResting => _dte is not IRestingPort resting || resting.HasTakenAll;

    /// <summary>RI asserted. It is driven on a port without a DTE too, for the one that comes.</summary>
    public bool IsRinging
    {
        get => _isRinging;
        set
        {
            _isRinging = value;
            UpdateLines();
        }
    }

    /// <summary>A DTE came.</summary>
    public void Attach(IDteLink dte, CancellationToken ended)
    {
        _dte = dte;
        DteLines = dte.DteLines;
        Driven = 0;
        port.Output.Attach(dte, ended);
        if (dte.LineSettings is { } settings)
            LineSettingsChanged(settings);
        UpdateLines();
    }

    /// <summary>The DTE went away, which DTR on->off announces (at-engine.md 10).</summary>
    public void Detach()
    {
        if (port.Intake.Mode is PromptMode or UploadMode)
            port.Notice(port.Intake.Mode is PromptMode ? HostMove.PromptLeftOpen : HostMove.DataMissing);
        port.ForgetDte();
        port.Output.IsHeld = false;
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
        UpdateFlow();
    }

    /// <summary>The DTE changed its line settings, or came with some: the modem's follow (<see cref="SerialLine"/>).</summary>
    public void LineSettingsChanged(LineSettings settings)
    {
        if (!port.Line.Follow(settings))
            PortLog.LineSettingsDiffer(port.Log, port.Name, settings.ToString());
    }

    /// <summary>Takes over line settings of the DTE after those of the modem were loaded.</summary>
    public void FollowDte()
    {
        if (_dte?.LineSettings is { } settings)
            LineSettingsChanged(settings);
    }

    /// <summary>Drives DCD per AT&amp;C, and RI; DSR and CTS are always on.</summary>
    public void UpdateLines()
    {
        UpdateFlow();
        var lines = DceLines.Dsr | DceLines.Cts;
        if (port.Settings.CarrierDetect == 0 || port.HasCarrier)
            lines |= DceLines.Dcd;
        if (_isRinging)
            lines |= DceLines.Ri;
        if (lines == Driven)
            return;
        Driven = lines;
        _dte?.SetDceLines(lines);
    }

    /// <summary>AT+IFC acts in data mode only: RTS off holds the output back (at-engine.md 10).</summary>
    private void UpdateFlow() => port.Output.IsHeld =
        _dte is not null && port.Line.DteControlsFlow && port.IsInTransparentMode && !DteLines.HasFlag(DteLines.Rts);
}
