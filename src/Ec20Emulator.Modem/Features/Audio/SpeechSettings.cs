namespace Ec20Emulator.Modem.Features.Audio;

/// <summary>Speed and volume of speech (AT+QTTSETUP), -32768 to 32767.</summary>
internal sealed class SpeechSettings
{
    private readonly int[] _values = new int[2];

    /// <summary>A value.</summary>
    /// <param name="id">1 speed, 2 volume.</param>
    public int this[int id]
    {
        get => _values[id - 1];
        set => _values[id - 1] = value;
    }

    /// <summary>Power goes.</summary>
    public void Forget() => Array.Clear(_values);
}
