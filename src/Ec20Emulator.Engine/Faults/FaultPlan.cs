using System.Collections.Immutable;

namespace Ec20Emulator.Modem.Faults;

/// <summary>The faults that lie on a modem now, in the order they were added. Read from any thread.</summary>
internal sealed class FaultPlan
{
    private ImmutableArray<Fault> _faults = [];

    /// <summary>All of them.</summary>
    public ImmutableArray<Fault> All => _faults;

    /// <summary>Those that can do a thing.</summary>
    public IEnumerable<TAbility> Of<TAbility>() => _faults.IsEmpty ? [] : _faults.OfType<TAbility>();

    public void Add(Fault fault) => ImmutableInterlocked.Update(ref _faults, static (all, one) => all.Add(one), fault);

    /// <summary>Takes a fault away; false where it is gone already.</summary>
    public bool Remove(Fault fault)
    {
        var isGone = true;
        ImmutableInterlocked.Update(
            ref _faults,
            all =>
            {
                isGone = !all.Contains(fault);
                return all.Remove(fault);
            });
        return !isGone;
    }
}
