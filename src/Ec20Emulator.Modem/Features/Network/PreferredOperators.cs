namespace Ec20Emulator.Modem.Features.Network;

/// <summary>The card's list of preferred operators, AT+CPOL (network-sim.md 3). It lives on the card: power cycles do not change it.</summary>
internal sealed class PreferredOperators
{
    /// <summary>Places in the list.</summary>
    public const int Places = 80;

    private readonly SortedDictionary<int, Entry> _entries = [];

    /// <summary>The places in use, ascending.</summary>
    public IEnumerable<(int Index, Entry Entry)> All => _entries.Select(pair => (pair.Key, pair.Value));

    /// <summary>Puts an operator at a place; null frees it.</summary>
    /// <param name="index">1-80.</param>
    /// <param name="entry">The operator.</param>
    public void Set(int index, Entry? entry)
    {
        if (entry is null)
            _entries.Remove(index);
        else
            _entries[index] = entry;
    }

    /// <summary>The lowest free place; null where there is none.</summary>
    public int? FreePlace() => Enumerable.Range(1, Places).Where(place => !_entries.ContainsKey(place)).Select(place => (int?)place).FirstOrDefault();

    /// <summary>Place of a cell's operator and technology in the list; behind all places where it is not in it.</summary>
    public int RankOf(Cell cell) =>
        _entries.Where(pair => pair.Value.Matches(cell)).Select(pair => pair.Key).FirstOrDefault(int.MaxValue);

    /// <summary>An operator of the list.</summary>
    /// <param name="Operator">Who.</param>
    /// <param name="Gsm">True for GSM.</param>
    /// <param name="GsmCompact">True for GSM compact.</param>
    /// <param name="Utran">True for UMTS.</param>
    /// <param name="EUtran">True for LTE.</param>
    internal sealed record Entry(NetworkOperator Operator, bool Gsm, bool GsmCompact, bool Utran, bool EUtran)
    {
        public bool Matches(Cell cell) => cell.Operator.Plmn == Operator.Plmn && cell.Access switch
        {
            RadioAccess.Gsm => Gsm,
            RadioAccess.Utran => Utran,
            _ => EUtran,
        };
    }
}
