using Ec20Emulator.At.Results;
using Ec20Emulator.Modem.Core;
using Ec20Emulator.Modem.Engine.Commands;
using Ec20Emulator.Modem.Features.Audio.Commands;
using Ec20Emulator.Modem.Features.Audio.Playing;
using Ec20Emulator.Modem.Features.Audio.Voice;
using Ec20Emulator.Modem.Features.Calls;
using Ec20Emulator.Modem.Features.Calls.Remote;
using Ec20Emulator.Modem.Features.Files.Storage;

namespace Ec20Emulator.Modem.Features.Audio;

/// <summary>
/// Audio control (device-extras.md 1). There is no sound: gains are stored and read back; players and recorders take the time they would take
/// and tell their end; what the far end would hear or keys in is heard.
/// </summary>
internal sealed class AudioFeature : Feature, IDeclaresCommands
{
    private static readonly CodedPolicy OfSettings = new(CmeError.OperationNotSupported);
    private static readonly CodedPolicy OfSound = new(CmeError.AudioInvalidParameters);

    /// <summary>Its commands.</summary>
    public static CommandSet Declared { get; } = new CommandSet<AudioFeature>((CommandFamily.Audio, OfSettings), (CommandFamily.Sound, OfSound))
    {
        room => new Clvl(room._settings.Volume),
        room => new Cmut(room._microphone),
        room => new QAudMod(room._settings.Mode),
        room => new QAudLoop(room._settings.Loop),
        room => new QDai(room._settings.Interface),
        room => new QEec(room._echo),
        room => new QSidet(room._settings.SideTone),
        room => new QMic(room._settings.MicrophoneGains),
        room => new QRxGain(room._settings.ReceiveGain),
        room => new QAudPlayGain(room._settings.PlayingGain),
        room => new QAudRdGain(room._settings.RecordingGain),
        room => new QIic(room._codec),
        room => new QToneDet(room._detector),
        room => new QLdtmf(room._device),
        room => new QWdtmf(room._device, room._calls),
        room => new QLtone(room._device),
        room => new QPsnd(room._device, room._files),
        room => new QAudPlay(room._device, room._files, room._core.Urcs),
        room => new QAudStop(room._device),
        room => new QAudRd(room._recorder),
        room => new QTts(room._device, room._calls),
        room => new QTtSetup(room._speech),
        room => new QWtts(room._device, room._calls),
        room => new QPcmv(room._voice, room._isNmeaPortTaken, () => room._core.Ports.HasUsbAudio),
        room => new QAudCfg(room._tuning),
    };

    private readonly ModemCore _core;
    private readonly CallTable _calls;
    private readonly FileStore _files;
    private readonly Func<bool> _isNmeaPortTaken;
    private readonly Recorder _recorder;
    private readonly IReadOnlyList<IKeyedSetting> _tuning;
    private readonly AudioSettings _settings;
    private readonly AudioDevice _device;
    private readonly SpeechSettings _speech = new();
    private readonly Microphone _microphone;
    private readonly ToneDetector _detector;
    private readonly EchoCanceller _echo = new();
    private readonly CodecRegisters _codec = new();
    private readonly VoicePort _voice;

    public AudioFeature(ModemCore core, CallTable calls, FarEndVoice voice, FileStore files, Func<bool> isNmeaPortTaken)
    {
        (_core, _calls, _files, _isNmeaPortTaken) = (core, calls, files, isNmeaPortTaken);
        var log = core.Logs.CreateLogger("Audio");
        _settings = new AudioSettings(core.State.Settings);
        _tuning = AudioTuning.Keys(core.State.Settings, _settings);
        _device = new AudioDevice(core.Scheduler, core.Urcs);
        _microphone = new Microphone(calls, log);
        _detector = new ToneDetector(calls, core.Urcs);
        _voice = new VoicePort(core, calls, voice);
        _recorder = new Recorder(_device, files, core.Scheduler, core.Urcs);
        calls.Changed += call => CallsChanged(call.State is CallState.Incoming or CallState.Dialing);
        calls.Ended += _ => CallsChanged(true);

        void CallsChanged(bool endsSpeech)
        {
            if (endsSpeech)
                _device.Interrupt(QTts.Name, QWtts.Name);
        }
    }

    public override CommandSet Commands => Declared;

    public override void PowerOff()
    {
        _device.Silence();
        _voice.PowerOff();
        _settings.Forget();
        _microphone.IsMuted = false;
        _detector.IsOn = false;
        _echo.Forget();
        _codec.Forget();
        _speech.Forget();
    }
}
