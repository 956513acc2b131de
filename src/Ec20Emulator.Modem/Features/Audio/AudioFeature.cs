using Ec20Emulator.At.Results;
using Ec20Emulator.Modem.Core;
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
internal sealed class AudioFeature : Feature
{
    private static readonly CodedPolicy OfSettings = new(CmeError.OperationNotSupported);
    private static readonly CodedPolicy OfSound = new(CmeError.AudioInvalidParameters);

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
        var log = core.Logs.CreateLogger("Audio");
        _settings = new AudioSettings(core.State.Settings);
        _device = new AudioDevice(core.Scheduler, core.Urcs);
        _microphone = new Microphone(calls, log);
        _detector = new ToneDetector(calls, core.Urcs);
        _voice = new VoicePort(core, calls, voice);
        var recorder = new Recorder(_device, files, core.Scheduler, core.Urcs);
        calls.Changed += call => CallsChanged(call.State is CallState.Incoming or CallState.Dialing);
        calls.Ended += _ => CallsChanged(true);
        core.Commands.SetPolicy(CommandFamily.Audio, OfSettings);
        core.Commands.SetPolicy(CommandFamily.Sound, OfSound);
        Commands =
        [
            new Clvl(_settings.Volume),
            new Cmut(_microphone),
            new QAudMod(_settings.Mode),
            new QAudLoop(_settings.Loop),
            new QDai(_settings.Interface),
            new QEec(_echo),
            new QSidet(_settings.SideTone),
            new QMic(_settings.MicrophoneGains),
            new QRxGain(_settings.ReceiveGain),
            new QAudPlayGain(_settings.PlayingGain),
            new QAudRdGain(_settings.RecordingGain),
            new QIic(_codec),
            new QToneDet(_detector),
            new QLdtmf(_device),
            new QWdtmf(_device, calls),
            new QLtone(_device),
            new QPsnd(_device, files),
            new QAudPlay(_device, files, core.Urcs),
            new QAudStop(_device),
            new QAudRd(recorder),
            new QTts(_device, calls),
            new QTtSetup(_speech),
            new QWtts(_device, calls),
            new QPcmv(_voice, isNmeaPortTaken, () => core.Ports.HasUsbAudio),
            new QAudCfg(AudioTuning.Keys(core.State.Settings, _settings)),
        ];

        void CallsChanged(bool endsSpeech)
        {
            if (endsSpeech)
                _device.Interrupt(QTts.Name, QWtts.Name);
        }
    }

    public override IReadOnlyList<object> Commands { get; }

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
