using Ec20Emulator.Control.TakeAway.Reading;
using Ec20Emulator.Modem.Faults;

namespace Ec20Emulator.Control.TakeAway.Writing;

/// <summary>Keeps to what can be said of faults: a kind is lifted once for all faults of it that lie there.</summary>
internal sealed class LaidFaults
{
    private readonly List<string> _kinds = [];

    /// <summary>Takes a line.</summary>
    /// <returns>False where it takes a fault off that lies there no more.</returns>
    public bool Take(DialogueLine line)
    {
        if (line.Deed is not FaultDeed fault)
            return true;
        if (fault.IsRemoved)
            return _kinds.RemoveAll(kind => kind == fault.Settings.Type) > 0;
        _kinds.Add(fault.Settings.Type);
        return true;
    }
}
