namespace Ec20Emulator.Modem.Features.Audio;

/// <summary>The parameters of the echo canceller by index (AT+QEEC).</summary>
internal sealed class EchoCanceller
{
    /// <summary>Highest index.</summary>
    public const int Last = 50;

    private const int Tuned = 2;
    private const int TunedValue = 12543;

    private readonly int[] _values = new int[Last + 1];

    public EchoCanceller() => Forget();

    /// <summary>The parameters.</summary>
    public IReadOnlyList<int> Values => _values;

    /// <summary>Sets one.</summary>
    /// <param name="index">0-50.</param>
    /// <param name="value">0-65535.</param>
    public void Set(int index, int value) => _values[index] = value;

    /// <summary>Power goes: factory values.</summary>
    public void Forget()
    {
        Array.Clear(_values);
        _values[Tuned] = TunedValue;
    }
}
