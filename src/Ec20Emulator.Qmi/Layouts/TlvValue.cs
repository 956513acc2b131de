using System.Text;

namespace Ec20Emulator.Qmi.Layouts;

/// <summary>The fields of a TLV that was read, by their places in its layout.</summary>
/// <param name="fields">Numbers, octets, lists.</param>
internal sealed class TlvValue(IReadOnlyList<object> fields)
{
    /// <summary>A number.</summary>
    public ulong Long(int place) => (ulong)fields[place];

    /// <summary>A number of 31 bits or less.</summary>
    public int Number(int place = 0) => (int)Long(place);

    /// <summary>True for a number that is not 0.</summary>
    public bool Flag(int place = 0) => Long(place) != 0;

    /// <summary>Octets.</summary>
    public byte[] Octets(int place = 0) => (byte[])fields[place];

    /// <summary>Octets as text.</summary>
    public string Text(int place = 0) => Encoding.UTF8.GetString(Octets(place));

    /// <summary>Elements.</summary>
    public IReadOnlyList<TlvValue> List(int place = 0) => (IReadOnlyList<TlvValue>)fields[place];
}
