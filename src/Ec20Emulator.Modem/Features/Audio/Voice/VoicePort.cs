using Ec20Emulator.Modem.Core;
using Ec20Emulator.Modem.Engine.Time;
using Ec20Emulator.Modem.Features.Calls;
using Ec20Emulator.Modem.Features.Calls.Remote;

namespace Ec20Emulator.Modem.Features.Audio.Voice;

/// <summary>
/// AT+QPCMV: while it is on and a call is connected, the port of the GNSS receiver carries the voice of the far end and takes that of the host,
/// 8 kHz, 16 bit, one channel, in pieces of 20 ms (device-extras.md 2). Lives on the mailbox.
/// </summary>
internal sealed class VoicePort
{
    /// <summary>AT+QPCMV mode: the USB port <c>usbnmea</c>.</summary>
    public const int UsbNmea = 0;

    /// <summary>AT+QPCMV mode: the debug UART.</summary>
    public const int DebugUart = 1;

    /// <summary>AT+QPCMV mode: USB audio class.</summary>
    public const int UsbAudio = 2;

    private const int BytesPerSecond = 16000;
    private static readonly TimeSpan Piece = TimeSpan.FromMilliseconds(20);

    private readonly ModemCore _core;
    private readonly CallTable _calls;
    private readonly FarEndVoice _voice;
    private readonly ModemTimer _next;
    private long _began;
    private long _sent;

    /// <summary>Puts it on the port.</summary>
    public VoicePort(ModemCore core, CallTable calls, FarEndVoice voice)
    {
        (_core, _calls, _voice) = (core, calls, voice);
        _next = core.Scheduler.Timer(Send);
        calls.Changed += _ => Follow();
        calls.Ended += _ => Follow();
    }

    /// <summary>True while it is on.</summary>
    public bool IsOn { get; private set; }

    /// <summary>Where the voice goes, 0-2.</summary>
    public int Mode { get; private set; } = UsbAudio;

    private bool Carries => IsOn && Mode is UsbNmea && _calls.In(CallState.Active).Count > 0;

    /// <summary>Switches it.</summary>
    /// <param name="isOn">True = on.</param>
    /// <param name="mode">0-2.</param>
    public void Switch(bool isOn, int mode)
    {
        (IsOn, Mode) = (isOn, mode);
        var nmea = _core.Ports.Nmea;
        nmea.IsForVoice = isOn && mode is UsbNmea;
        nmea.Heard = nmea.IsForVoice ? _voice.Hear : null;
        Follow();
    }

    /// <summary>Power is gone.</summary>
    public void PowerOff() => Switch(isOn: false, UsbAudio);

    private void Follow()
    {
        if (!Carries)
        {
            _next.Stop();
        }
        else if (!_next.IsRunning)
        {
            (_began, _sent) = (_core.Scheduler.Time.GetTimestamp(), 0);
            _voice.Begin();
            _next.Start(Piece);
        }
    }

    /// <summary>As many whole pieces as time has passed for: a late timer is made up for.</summary>
    private void Send()
    {
        var pieces = _core.Scheduler.Time.GetElapsedTime(_began).Ticks / Piece.Ticks;
        var due = (int)Math.Min((pieces * Piece.Ticks * BytesPerSecond / TimeSpan.TicksPerSecond) - _sent, BytesPerSecond);
        var samples = new byte[due];
        _voice.Speak(samples);
        _sent += due;
        _core.Ports.Nmea.Write(samples, "voice");
        if (Carries)
            _next.Start(Piece);
    }
}
