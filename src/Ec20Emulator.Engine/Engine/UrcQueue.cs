namespace Ec20Emulator.Modem.Engine;

/// <summary>URCs of one port that wait for their moment (at-engine.md 8). Bounded: the newest <see cref="Limit"/> are kept.</summary>
internal sealed class UrcQueue
{
    /// <summary>Most URCs kept; pushed data does not count, its socket holds it.</summary>
    public const int Limit = 64;

    private LinkedList<Urc>? _waiting;
    private int _counted;

    /// <summary>Adds a URC; drops the oldest beyond the limit.</summary>
    /// <returns>The URC that had to go, or null.</returns>
    public Urc? Add(Urc urc)
    {
        _waiting ??= new();
        _waiting.AddLast(urc);
        if (urc.Source is not null || ++_counted <= Limit)
            return null;
        var oldest = _waiting.First!;
        while (oldest.Value.Source is not null)
            oldest = oldest.Next!;
        _waiting.Remove(oldest);
        _counted--;
        return oldest.Value;
    }

    /// <summary>Looks at the oldest URC.</summary>
    public bool TryPeek(out Urc urc)
    {
        urc = _waiting?.First?.Value!;
        return urc is not null;
    }

    /// <summary>Takes the oldest URC.</summary>
    public bool TryTake(out Urc urc)
    {
        if (!TryPeek(out urc))
            return false;
        _waiting!.RemoveFirst();
        if (urc.Source is null)
            _counted--;
        return true;
    }

    /// <summary>Forgets everything, as at a reboot.</summary>
    public void Clear()
    {
        _waiting = null;
        _counted = 0;
    }
}
