namespace Ec20Emulator.Modem.Features.Network;

/// <summary>Codes of the card as a host gives them, by whatever way: a wrong one counts, and the card follows (network-sim.md 1).</summary>
/// <param name="sim">The card.</param>
internal readonly struct CodeEntry(SimCard sim)
{
    /// <summary>The PIN a card asks for: the card works.</summary>
    public bool TryUnlock(string pin) => Follow(sim.Codes.First.TryPin(pin), unlocks: true);

    /// <summary>The PUK, and a new PIN: the card works.</summary>
    public bool TryUnblock(string puk, string newPin) => Follow(sim.Codes.First.TryPuk(puk, newPin), unlocks: true);

    /// <summary>Switches the PIN on or off, from the next start on.</summary>
    public bool TrySetLock(bool isOn, string pin)
    {
        if (!Follow(sim.Codes.First.TryPin(pin), unlocks: false))
            return false;
        sim.Codes.IsPinRequired = isOn;
        return true;
    }

    /// <summary>Changes the PIN.</summary>
    public bool TryChange(string pin, string newPin) => Follow(sim.Codes.First.TryChangePin(pin, newPin), unlocks: false);

    private bool Follow(bool isRight, bool unlocks)
    {
        if (!isRight)
            sim.CountedWrongCode();
        else if (unlocks)
            sim.Unlock();
        return isRight;
    }
}
