using Ec20Emulator.At.Results;
using Ec20Emulator.Modem.Persistence;

namespace Ec20Emulator.Modem.Core.Stored;

/// <summary>Numbers that are set and read back: saved at once, or kept until power goes.</summary>
/// <param name="saved">Where and under which name they are saved; null = not at all.</param>
/// <param name="factory">Factory values.</param>
internal sealed class StoredNumbers((ISavedSettings Settings, string Key)? saved, params int[] factory)
{
    private int[]? _now;

    /// <summary>Numbers kept until power goes.</summary>
    /// <param name="factory">Factory values.</param>
    public StoredNumbers(params int[] factory)
        : this(null, factory)
    {
    }

    /// <summary>The numbers in force.</summary>
    public int[] Values => saved is var (settings, key) ? settings.ReadNumbers(key, factory) : _now ?? factory;

    /// <summary>The numbers as read forms print them.</summary>
    public override string ToString() => string.Join(',', Values);

    /// <summary>Takes numbers; those left out stay as they are.</summary>
    public AtResult Take(IReadOnlyList<int?> values)
    {
        var now = Values;
        int[] changed = [.. values.Select((value, i) => value ?? now[i])];
        if (saved is not var (settings, key))
            _now = changed;
        else if (!settings.SaveNumbers(key, changed))
            return AtResult.Cme(CmeError.MemoryFailure);
        return AtResult.Ok;
    }

    /// <summary>Power goes: what is not saved has its factory values again.</summary>
    public void Forget() => _now = null;
}
