namespace Ec20Emulator.Ppp.Ip;

/// <summary>Where the payload of a packet belongs in what was sent.</summary>
/// <param name="Offset">Bytes before it.</param>
/// <param name="HasMore">True where some comes behind it.</param>
/// <param name="Id">Number of the whole.</param>
internal readonly record struct FragmentPlace(int Offset, bool HasMore, uint Id)
{
    /// <summary>True for a part of something.</summary>
    public bool IsFragment => Offset > 0 || HasMore;
}
