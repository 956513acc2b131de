using Ec20Emulator.Modem.Core.Profiles;
using Ec20Emulator.Modem.Core.Stored;
using Ec20Emulator.Modem.Persistence;

namespace Ec20Emulator.Modem.Features.Audio;

/// <summary>The gains and modes of the sound path, with their factory values. Volume, microphone, mode and interface are saved (device-extras.md 1).</summary>
/// <param name="saved">Where they are saved.</param>
internal sealed class AudioSettings(ISavedSettings saved)
{
    private const string VolumeKey = "clvl";
    private const string ModeKey = "qaudmod";

    private readonly List<StoredNumbers> _volatile = [];

    /// <summary>AT+CLVL.</summary>
    public StoredNumbers Volume { get; } = new((saved, VolumeKey), 3);

    /// <summary>AT+QAUDMOD: 0 handset, 1 headset, 2 speaker, 3 off, 4 Bluetooth, 5 general.</summary>
    public StoredNumbers Mode { get; } = new((saved, ModeKey), 0);

    /// <summary>AT+QMIC: gain of the codec, digital gain.</summary>
    public StoredNumbers MicrophoneGains { get; } = new((saved, "qmic"), 20577, 16001);

    /// <summary>AT+QDAI: PCM, master, short sync, 2048 kHz, linear, 8 kHz, one slot, the first.</summary>
    public StoredNumbers Interface { get; } = new((saved, "qdai"), 1, 0, 0, 4, 0, 0, 1, 1);

    /// <summary>AT+QAUDLOOP.</summary>
    public StoredNumbers Loop => _loop ??= Volatile(0);

    /// <summary>AT+QSIDET.</summary>
    public StoredNumbers SideTone => _sideTone ??= Volatile(0);

    /// <summary>AT+QRXGAIN.</summary>
    public StoredNumbers ReceiveGain => _receiveGain ??= Volatile(20577);

    /// <summary>AT+QAUDPLAYGAIN.</summary>
    public StoredNumbers PlayingGain => _playingGain ??= Volatile(8192);

    /// <summary>AT+QAUDRDGAIN.</summary>
    public StoredNumbers RecordingGain => _recordingGain ??= Volatile(8192);

    private StoredNumbers? _loop, _sideTone, _receiveGain, _playingGain, _recordingGain;

    /// <summary>More numbers that are kept until power goes.</summary>
    public StoredNumbers Volatile(params int[] factory)
    {
        var numbers = new StoredNumbers(factory);
        _volatile.Add(numbers);
        return numbers;
    }

    /// <summary>Power goes.</summary>
    public void Forget() => _volatile.ForEach(numbers => numbers.Forget());

    /// <summary>AT&amp;F: volume and mode have their factory values again (at-engine.md 11).</summary>
    internal sealed class FactoryReset(ISavedSettings saved) : IProfileMember
    {
        public string Name => "audio";

        public ProfileUses Uses => ProfileUses.Factory;

        public void ResetToFactory()
        {
            foreach (var key in (string[])[VolumeKey, ModeKey])
            {
                if (saved.Read(key) is not null)
                    saved.Save(key, null);
            }
        }
    }
}
