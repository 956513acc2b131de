using Ec20Emulator.Modem.Core.Profiles;
using Ec20Emulator.Modem.Engine;
using Ec20Emulator.Modem.Engine.Modes;
using Ec20Emulator.Modem.Engine.Time;
using Ec20Emulator.Modem.Features.Multiplexer.Control;
using Ec20Emulator.Modem.Features.Multiplexer.Frames;
using Microsoft.Extensions.Logging;

namespace Ec20Emulator.Modem.Features.Multiplexer;

/// <summary>The multiplexer at work on the UART, from the OK of AT+CMUX to its close-down (3GPP 27.010, basic option; at-engine.md 13).</summary>
internal sealed class MultiplexerMode : IPortMode, IDisposable
{
    /// <summary>How long a frame may take, from its flag, before what came of it counts as noise. Long ones on a slow line: twice as long as they need.</summary>
    public static readonly TimeSpan FramePatience = TimeSpan.FromSeconds(1);

    /// <summary>Bytes the DTE has not taken above which control messages are no longer answered.</summary>
    private const int AnswerLimit = 2 * PortOutput.CongestionThreshold;

    private readonly ModemPort _uart;
    private readonly ProfileStore _profile;
    private readonly ILogger _log;
    private readonly FrameDecoder _decoder;
    private readonly ControlChannel _control;
    private readonly MuxChannel[] _channels;
    private readonly ModemTimer _patience;
    private long _awaited;
    private bool _isControlOpen;
    private bool _isDataStopped;

    public MultiplexerMode(
        ModemPort uart, MultiplexerSettings settings, IEnumerable<ModemPort> ports, ProfileStore profile, Scheduler scheduler, ILogger log)
    {
        (_uart, Settings, _profile, _log) = (uart, settings, profile, log);
        _decoder = new FrameDecoder(settings.FrameSize);
        _control = new ControlChannel(this, log);
        _channels = [.. ports.Select(port => new MuxChannel(this, port.Traits.Channel, port))];
        _patience = scheduler.Timer(GiveUpFrame);
        MultiplexerLog.Started(log, settings.FrameSize);
    }

    /// <summary>The parameters of AT+CMUX.</summary>
    public MultiplexerSettings Settings { get; }

    /// <summary>The port it runs on.</summary>
    public string Name => _uart.Name;

    /// <summary>True once it is closed down.</summary>
    public bool IsEnded { get; private set; }

    public bool LetsUrcsPass => false;

    public bool IsAtPort => false;

    public bool ReceivesWhileCongested => true;

    /// <summary>True where channels may send data.</summary>
    public bool TakesData => !_isDataStopped && !_uart.Output.IsCongested;

    /// <summary>A data channel; null where there is none of that number.</summary>
    public MuxChannel? Channel(int dlci) => dlci >= 1 && dlci <= _channels.Length ? _channels[dlci - 1] : null;

    /// <summary>A data channel that is open.</summary>
    public MuxChannel? Open(int dlci) => Channel(dlci) is { IsOpen: true } channel ? channel : null;

    public int Receive(ReadOnlySpan<byte> input)
    {
        _decoder.Append(input);
        TakeFrames();
        if (IsEnded)
            return input.Length - Math.Min(input.Length, _decoder.Kept); // AT again, right behind the last frame
        AwaitRestOfFrame();
        return input.Length;
    }

    public void OutputRelieved() => ResumeChannels();

    /// <summary>FCon and FCoff of the DTE: whether it takes data on any channel.</summary>
    public void LetDataFlow(bool mayFlow)
    {
        _isDataStopped = !mayFlow;
        ResumeChannels();
    }

    /// <summary>Sends bytes of a channel as one frame.</summary>
    public void SendData(int dlci, ReadOnlySpan<byte> data) =>
        FrameWriter.Write(_uart.Output, dlci, isAnswer: false, Settings.Subset == 0 ? FrameType.Uih : FrameType.Ui, data: data);

    /// <summary>Sends a control message.</summary>
    public void SendControl(MessageType type, bool isCommand, ReadOnlySpan<byte> value)
    {
        if (IsEnded || !MayAnswer())
            return;
        FrameWriter.Write(_uart.Output, 0, isAnswer: false, FrameType.Uih, data: ControlMessage.ToBytes(type, isCommand, value));
    }

    /// <summary>Closes down: all channels lose their DTE, the UART is an AT port again.</summary>
    public void End(string reason)
    {
        Dispose();
        MultiplexerLog.Ended(_log, reason);
        _uart.ReturnToCommandMode(null);
    }

    public void Dispose()
    {
        if (IsEnded)
            return;
        foreach (var channel in _channels)
            channel.Close();
        IsEnded = true;
        _patience.Dispose();
    }

    private void TakeFrames()
    {
        var isFaultTold = _decoder.Fault is not null;
        while (!IsEnded && _decoder.TryTake(out var frame))
        {
            TellFault(ref isFaultTold);
            _decoder.ClearFault();
            isFaultTold = false;
            Take(frame);
        }
        if (!IsEnded)
            TellFault(ref isFaultTold);
    }

    private void TellFault(ref bool isTold)
    {
        if (isTold || _decoder.Fault is not { } fault)
            return;
        MultiplexerLog.Dropped(_log, fault);
        isTold = true;
    }

    private void Take(in MuxFrame frame)
    {
        switch (frame.Type)
        {
            case FrameType.Sabm when frame.Dlci == 0:
                _isControlOpen = true;
                Answer(frame, FrameType.Ua);
                break;
            case FrameType.Sabm when _isControlOpen && Channel(frame.Dlci) is { } channel:
                OpenChannel(frame, channel);
                break;
            case FrameType.Disc when frame.Dlci == 0:
                Answer(frame, FrameType.Ua);
                End("the DTE has disconnected DLCI 0");
                break;
            case FrameType.Disc when Open(frame.Dlci) is { } channel:
                channel.Close();
                Answer(frame, FrameType.Ua);
                MultiplexerLog.Channel(_log, frame.Dlci, "closed");
                break;
            case FrameType.Uih or FrameType.Ui when frame.Dlci == 0 && (_isControlOpen || ControlMessage.IsCloseDown(frame.Data)):
                _control.Receive(frame.Data);
                break;
            case FrameType.Uih or FrameType.Ui when Open(frame.Dlci) is { } channel:
                channel.Receive(frame.Data);
                break;
            case FrameType.Ua or FrameType.Dm:
                break;
            default:
                MultiplexerLog.Channel(_log, frame.Dlci, $"is not there to take {frame.Type}");
                Answer(frame, FrameType.Dm);
                break;
        }
    }

    private void OpenChannel(in MuxFrame frame, MuxChannel channel)
    {
        channel.Close();
        _profile.Begin(channel.Port);
        Answer(frame, FrameType.Ua);
        MultiplexerLog.Channel(_log, frame.Dlci, "open");
        channel.Open();
    }

    private void Answer(in MuxFrame frame, FrameType type)
    {
        if (MayAnswer())
            FrameWriter.Write(_uart.Output, frame.Dlci, isAnswer: true, type, isFinal: frame.IsPoll);
    }

    private bool MayAnswer() => _uart.Output.Backlog < AnswerLimit;

    private void GiveUpFrame()
    {
        _decoder.GiveUp();
        TakeFrames();
        if (!IsEnded)
            AwaitRestOfFrame();
    }

    /// <summary>Counts from where the frame began: what a host repeats meanwhile must not keep a damaged head alive.</summary>
    private void AwaitRestOfFrame()
    {
        if (!_decoder.IsInFrame)
        {
            _patience.Stop();
            return;
        }
        if (_patience.IsRunning && _awaited == _decoder.Position)
            return;
        _awaited = _decoder.Position;
        var longest = TimeSpan.FromSeconds(10.0 * (Settings.FrameSize + MuxFrame.LongestFraming) / _uart.Line.Rate);
        _patience.Start(FramePatience > 2 * longest ? FramePatience : 2 * longest);
    }

    private void ResumeChannels()
    {
        foreach (var channel in _channels)
            channel.Resume();
    }
}
