using Ec20Emulator.At.Results;
using Ec20Emulator.Modem.Engine.Commands;
using Ec20Emulator.Modem.Engine.Modes;
using Ec20Emulator.Modem.Engine.Time;
using Microsoft.Extensions.Logging;

namespace Ec20Emulator.Modem.Engine;

/// <summary>
/// One AT port of the modem: uart1, usbmodem, usbat or a channel of the multiplexer. It outlives the DTEs that come and go; all
/// members run on the mailbox.
/// </summary>
internal sealed class ModemPort
{
    private readonly Scheduler _scheduler;
    private readonly CommandTable _commands;
    private readonly PortInput _input = new();
    private readonly UrcQueue _urcs = new();
    private readonly CommandMode _commandMode;
    private IPortMode _mode;
    private CommandLineRun? _run;
    private string? _dueLine;
    private bool _isPumping;
    private bool _isDeaf;

    public ModemPort(string name, PortTraits traits, CommandTable commands, Mailbox mailbox, Scheduler scheduler, ILogger log)
    {
        (Name, Traits, Log) = (name, traits, log);
        (_commands, _scheduler) = (commands, scheduler);
        Output = new PortOutput(mailbox) { Relieved = OutputRelieved };
        Formatter = new ResultFormatter(Settings.Format, Output);
        Wiring = new PortWiring(this);
        _mode = _commandMode = new CommandMode(this, scheduler);
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

    /// <summary>Signals URCs by RI; null = none does.</summary>
    public IUrcSignal? UrcSignal { get; set; }

    /// <summary>The DTE attached, and the modem lines.</summary>
    public PortWiring Wiring { get; }

    /// <summary>Log of this port.</summary>
    public ILogger Log { get; }

    /// <summary>False while the modem is off or starting: the port is mute and deaf.</summary>
    public bool IsAwake { get; private set; }

    /// <summary>True where the LF of the CR LF that ended the command line is still to come: it is no payload (at-engine.md 18.2).</summary>
    public bool IsLineFeedDue => _commandMode.IsLineFeedDue && !_input.Waiting.StartsWith("\n"u8);

    /// <summary>True while bytes are neither commands nor text for one.</summary>
    public bool IsInTransparentMode => _mode is TransparentMode;

    /// <summary>True where a DTE talks AT here: attached, and no multiplexer runs on the port.</summary>
    public bool HasAtDte => Wiring.IsAttached && _mode.IsAtPort;

    /// <summary>True while a data carrier exists.</summary>
    public bool HasCarrier => _mode.HasCarrier;

    /// <summary>Bytes of the DTE that no mode has consumed yet.</summary>
    public int WaitingInput => _input.Length;

    /// <summary>True where the reader of the DTE may go on.</summary>
    public bool WantsInput => _input.HasRoom;

    /// <summary>URCs written so far.</summary>
    public long UrcsSent { get; private set; }

    /// <summary>Called on the mailbox whenever <see cref="WantsInput"/> may have become true.</summary>
    public Action? InputConsumed { get; set; }

    /// <summary>Takes what the DTE sent.</summary>
    public void Receive(ReadOnlySpan<byte> data)
    {
        if (!IsAwake || _isDeaf)
            return;
        _input.Append(data);
        Pump();
    }

    /// <summary>Takes what the DTE sent, without a copy as far as it is consumed at once; the buffer is not kept.</summary>
    public void Receive(byte[] buffer, int count)
    {
        if (!IsAwake || _isDeaf)
            return;
        _input.Lend(buffer, count);
        try
        {
            Pump();
        }
        finally
        {
            _input.KeepRest();
        }
    }

    /// <summary>Lets the mode go on with input that waits.</summary>
    public void Pump()
    {
        if (_isPumping)
            return;
        _isPumping = true;
        try
        {
            _mode.Resume();
            while (_input.Length > 0 && !_isDeaf && (_mode.ReceivesWhileCongested || !Output.IsCongested))
            {
                var mode = _mode;
                var consumed = mode.Receive(_input.Waiting);
                if (consumed == 0 && ReferenceEquals(mode, _mode))
                    break;
                _input.Consume(consumed);
                RunDueLine();
            }
        }
        finally
        {
            _isPumping = false;
        }
        InputConsumed?.Invoke();
    }

    /// <summary>Queues a URC; it goes out as soon as the port's mode allows. Without a DTE only pushed data waits for the next one.</summary>
    public void Send(Urc urc)
    {
        if (!IsAwake || (!Wiring.IsAttached && urc.Source is null))
            return;
        if (_urcs.Add(urc) is { } dropped)
            PortLog.UrcDropped(Log, Name, dropped.Text?.Lines[0] ?? dropped.Code?.Code.ToString() ?? "", UrcQueue.Limit);
        SendUrcs();
    }

    /// <summary>Sends what waits, if now is the moment.</summary>
    public void SendUrcs()
    {
        while (Wiring.IsAttached && _mode.LetsUrcsPass && !Output.IsCongested && _urcs.TryPeek(out var urc))
        {
            if (UrcSignal is { } signal && !signal.MayGo(this, urc))
                return;
            _urcs.TryTake(out urc);
            Write(urc);
        }
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
        DropEarlyInput();
        _commandMode.DataPhaseBegins();
        SetMode(mode);
    }

    /// <summary>Takes the input that waits away from whatever mode comes next.</summary>
    public byte[] TakeWaitingInput()
    {
        var waiting = _input.Waiting.ToArray();
        _input.Clear();
        return waiting;
    }

    /// <summary>Waits for the command under way; <paramref name="abort"/> makes it abortable by any character.</summary>
    public void WaitForCommand(Action? abort) => SetMode(new BusyMode(abort));

    /// <summary>Ends whatever mode there is with a result.</summary>
    public void ReturnToCommandMode(FinalResult? result)
    {
        var ended = _run;
        _run = null;
        if (result is not null)
            Formatter.WriteResult(result);
        SetMode(_commandMode);
        ended?.Ended();
        SendUrcs();
        Pump();
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
    public void DtrDropped() => _mode.DtrDropped(Settings.DtrAction);

    /// <summary>Ends what the DTE has begun; a multiplexer goes on, for its channels have something to say yet.</summary>
    public void AbandonWork()
    {
        if (_mode.IsAtPort)
            ForgetDte();
    }

    /// <summary>The DTE is gone: whatever it had begun is ended, so that the next one finds a sane port.</summary>
    public void ForgetDte()
    {
        if (_mode is TransparentMode transparent)
            transparent.Abandon(Settings.DtrAction == 2 ? TransparentExit.HungUp : TransparentExit.Suspended);
        (_mode as IDisposable)?.Dispose();
        var orphan = _run;
        _run = null;
        _commandMode.Forget();
        _input.Clear();
        SetMode(_commandMode);
        orphan?.Orphan();
    }

    /// <summary>The AT engine is up: the port begins to listen.</summary>
    public void Wake() => (IsAwake, _isDeaf, Output.IsMute) = (true, false, false);

    /// <summary>Power is about to go: what the DTE sends from now on is ignored; what the port has to say still goes out.</summary>
    public void Deafen()
    {
        _isDeaf = true;
        _input.Clear();
    }

    /// <summary>The modem hangs: nothing is heard and nothing is said until the next <see cref="Wake"/>. Connections stay as they are.</summary>
    public void Hang()
    {
        Deafen();
        Output.IsMute = true;
    }

    /// <summary>Writes a URC at once, wherever the port is: no rule holds it back.</summary>
    public void Interject(Urc urc)
    {
        if (!IsAwake || !Wiring.IsAttached)
            return;
        Write(urc);
    }

    /// <summary>Power is gone: the port falls silent and forgets everything that is not stored.</summary>
    public void Sleep()
    {
        IsAwake = false;
        ForgetDte();
        _commandMode.ForgetPreviousLine();
        _urcs.Clear();
    }

    private void Write(Urc urc)
    {
        UrcsSent++;
        Output.Note("URC");
        urc.Write(Formatter);
    }

    private void SetMode(IPortMode mode)
    {
        _mode = mode;
        Wiring.UpdateLines();
    }

    private void RunDueLine()
    {
        if (_dueLine is not { } body)
            return;
        _dueLine = null;
        if (Log.IsEnabled(LogLevel.Debug))
            PortLog.CommandLine(Log, Name, _commands.Redact(body));
        _commands.Hooks?.LineReceived(this, body);
        SetMode(new BusyMode(null));
        _run = new CommandLineRun(this, _commands, _scheduler, body);
        _run.Continue();
    }

    private void DropEarlyInput()
    {
        var isMoreThanLineEnd = _input.Waiting.ContainsAnyExcept("\r\n"u8);
        var dropped = _input.Clear();
        if (isMoreThanLineEnd)
            PortLog.EarlyInputDropped(Log, Name, dropped);
    }

    private void OutputRelieved()
    {
        _mode.OutputRelieved();
        SendUrcs();
        Pump();
    }
}
