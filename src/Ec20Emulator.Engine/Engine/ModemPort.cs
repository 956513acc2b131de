using Ec20Emulator.At.Results;
using Ec20Emulator.Modem.Engine.Modes;
using Ec20Emulator.Modem.Engine.Time;
using Microsoft.Extensions.Logging;

namespace Ec20Emulator.Modem.Engine;

/// <summary>
/// One AT port of the modem: uart1, usbmodem, usbat or a channel of the multiplexer. It outlives the DTEs that come and go; all
/// members run on the mailbox.
/// </summary>
internal sealed class ModemPort : IModePort, IOutputOwner
{
    private readonly Scheduler _scheduler;
    private readonly PortSet _set;
    private readonly ICommandLines _lines;
    private readonly CommandMode _commandMode;
    private ICommandLine? _run;
    private string? _dueLine;

    public ModemPort(string name, PortTraits traits, PortSet set, ICommandLines lines, Mailbox mailbox, Scheduler scheduler, ILogger log)
    {
        (Name, Traits, _set, Log, _lines, _scheduler) = (name, traits, set, log, lines, scheduler);
        Output = new PortOutput(mailbox, this);
        Formatter = new ResultFormatter(Settings.Format, Output);
        Wiring = new PortWiring(this);
        Urcs = new PortUrcs(this, set);
        _commandMode = new CommandMode(this, scheduler);
        Intake = new PortIntake(this, _commandMode);
    }

    /// <summary>The name the modem knows the port by, as printed by AT+QISTATE.</summary>
    public string Name { get; }

    /// <summary>What this kind of port can do.</summary>
    public PortTraits Traits { get; }

    /// <summary>Echo, formats and S registers.</summary>
    public PortSettings Settings { get; } = new();

    /// <summary>Where everything the port says goes.</summary>
    public PortOutput Output { get; }

    /// <summary>Renders results and URCs into <see cref="Output"/>.</summary>
    public ResultFormatter Formatter { get; }

    /// <summary>Rate, framing and flow control.</summary>
    public SerialLine Line { get; } = new();

    /// <summary>What the DTE sends, on its way to the mode.</summary>
    public PortIntake Intake { get; }

    /// <summary>The URCs of the port.</summary>
    public PortUrcs Urcs { get; }

    /// <summary>The DTE attached, and the modem lines.</summary>
    public PortWiring Wiring { get; }

    /// <summary>The connection that left transparent mode last here, which is what ATO refers to; it may be gone by now.</summary>
    public ISuspendedConnection? Suspended { get; set; }

    /// <summary>Log of this port.</summary>
    public ILogger Log { get; }

    /// <summary>False while the modem is off or starting: the port is mute and deaf.</summary>
    public bool IsAwake { get; private set; }

    /// <summary>True where the LF of the CR LF that ended the command line is still to come: it is no payload (at-engine.md 18.2).</summary>
    public bool IsLineFeedDue => _commandMode.IsLineFeedDue && !Intake.Waiting.StartsWith("\n"u8);

    /// <summary>True while bytes are neither commands nor text for one.</summary>
    public bool IsInTransparentMode => Intake.Mode is TransparentMode;

    /// <summary>True where a DTE talks AT here: attached, and no multiplexer runs on the port.</summary>
    public bool HasAtDte => Wiring.IsAttached && Intake.Mode.IsAtPort;

    /// <summary>True while a data carrier exists.</summary>
    public bool HasCarrier => Intake.Mode.HasCarrier;

    /// <summary>True where a URC may go out now.</summary>
    public bool LetsUrcsPass => Wiring.IsAttached && Intake.Mode.LetsUrcsPass && !Output.IsCongested;

    /// <inheritdoc/>
    public void SendUrcs() => Urcs.SendWaiting();

    /// <inheritdoc/>
    public void Notice(HostMove move, ReadOnlySpan<byte> bytes = default) => _set.Watch?.Noticed(this, move, bytes);

    /// <summary>True where text has come before a prompt or CONNECT that is due, and is to be answered with ERROR instead; the text is gone then.</summary>
    public bool RefusesEarlyInput()
    {
        if (_set.Watch is not { } watch || !HasEarlyInput || !watch.Refuses(this, HostMove.InputBeforeMarker))
            return false;
        DropEarlyInput();
        return true;
    }

    /// <summary>Runs a command line as soon as its bytes are consumed.</summary>
    public void RunLine(string body) => _dueLine = body;

    /// <summary>Answers a line longer than the limit.</summary>
    public void RejectLongLine()
    {
        PortLog.LineTooLong(Log, Name, At.Parsing.LineAssembler.MaximumLength);
        Formatter.WriteResult(FinalResult.Error);
        SendUrcs();
    }

    /// <summary>Opens a data phase. What came before its marker is lost, as on the module (at-engine.md 7).</summary>
    public void EnterDataPhase(IPortMode mode)
    {
        if (Intake.Waiting.StartsWith("\n"u8) && mode is not DownloadMode)
            Notice(HostMove.LineFeedBeforeData);
        DropEarlyInput();
        _commandMode.DataPhaseBegins();
        SetMode(mode);
    }

    /// <inheritdoc/>
    public byte[] TakeWaitingInput() => Intake.TakeWaiting();

    /// <summary>Waits for the command under way; <paramref name="abort"/> makes it abortable by any character.</summary>
    public void WaitForCommand(Action? abort) => SetMode(new BusyMode(abort, () => _run?.IsDeaf == true));

    /// <summary>Ends whatever mode there is with a result.</summary>
    public void ReturnToCommandMode(FinalResult? result)
    {
        (var ended, _run) = (_run, null);
        if (ended is not null && Intake.Length > 0 && LineClearing.BeginsCommand(Intake.Waiting))
            Notice(HostMove.CommandBeforeFinal);
        if (result is not null)
            Formatter.WriteResult(result);
        SetMode(_commandMode);
        ended?.Ended();
        SendUrcs();
        Intake.Pump();
    }

    /// <summary>Enters transparent mode behind the CONNECT just written.</summary>
    public TransparentMode EnterTransparentMode(ITransparentEndpoint endpoint)
    {
        _run = null;
        var mode = new TransparentMode(this, _scheduler, endpoint);
        EnterDataPhase(mode);
        return mode;
    }

    /// <summary>Gives the port over to something that is no data phase of a command, such as the multiplexer. Input that waits goes to it.</summary>
    public void GiveOver(IPortMode mode)
    {
        _run = null;
        SetMode(mode);
    }

    /// <summary>DTR went from on to off.</summary>
    public void DtrDropped() => Intake.Mode.DtrDropped(Settings.DtrAction);

    /// <summary>Ends what the DTE has begun; a multiplexer goes on, for its channels have something to say yet.</summary>
    public void AbandonWork()
    {
        if (Intake.Mode.IsAtPort)
            ForgetDte();
    }

    /// <summary>The DTE is gone: whatever it had begun is ended, so that the next one finds a sane port.</summary>
    public void ForgetDte() => ForgetDte(Settings.DtrAction == 2 ? TransparentExit.HungUp : TransparentExit.Suspended);

    /// <summary>Power goes: whatever the DTE had begun is ended, and what it sent goes nowhere any more.</summary>
    public void LosePower() => ForgetDte(TransparentExit.PowerLost);

    /// <summary>The AT engine is up: the port begins to listen.</summary>
    public void Wake()
    {
        (IsAwake, Output.IsMute) = (true, false);
        Intake.Open();
    }

    /// <summary>Power is about to go: what the DTE sends from now on is ignored; what the port has to say still goes out.</summary>
    public void Deafen() => Intake.Close();

    /// <summary>The modem hangs: nothing is heard and nothing is said until the next <see cref="Wake"/>. Connections stay as they are.</summary>
    public void Hang()
    {
        Deafen();
        Output.IsMute = true;
    }

    /// <summary>Power is gone: the port falls silent and forgets everything that is not stored.</summary>
    public void Sleep()
    {
        IsAwake = false;
        ForgetDte();
        Intake.Close();
        _commandMode.ForgetPreviousLine();
        Urcs.Clear();
        Suspended = null;
    }

    private void ForgetDte(TransparentExit exit)
    {
        (Intake.Mode as TransparentMode)?.Abandon(exit);
        (Intake.Mode as IDisposable)?.Dispose();
        (var orphan, _run) = (_run, null);
        _commandMode.Forget();
        Intake.Clear();
        SetMode(_commandMode);
        orphan?.Orphan();
    }

    private void SetMode(IPortMode mode)
    {
        Intake.Mode = mode;
        Wiring.UpdateLines();
    }

    /// <summary>Runs the line whose bytes are consumed now, if there is one.</summary>
    internal void RunDueLine()
    {
        if (_dueLine is not { } body)
            return;
        _dueLine = null;
        if (Log.IsEnabled(LogLevel.Debug))
            PortLog.CommandLine(Log, Name, _lines.Redact(body));
        _run = _lines.Begin(this, body);
        WaitForCommand(null);
        _run.Continue();
    }

    private bool HasEarlyInput => Intake.Waiting.ContainsAnyExcept("\r\n"u8);

    private void DropEarlyInput()
    {
        var isMoreThanLineEnd = HasEarlyInput;
        if (isMoreThanLineEnd)
            Notice(HostMove.InputBeforeMarker, Intake.Waiting);
        var dropped = Intake.Clear();
        if (isMoreThanLineEnd)
            PortLog.EarlyInputDropped(Log, Name, dropped);
    }

    /// <inheritdoc/>
    public void OutputRelieved()
    {
        Intake.Mode.OutputRelieved();
        SendUrcs();
        Intake.Pump();
    }
}
