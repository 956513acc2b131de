using System.Buffers;
using System.Globalization;
using System.Text;

namespace Ec20Emulator.Qmi.Layouts;

/// <summary>A TLV of a message, as data: it reads and writes.</summary>
/// <param name="type">Its type.</param>
/// <param name="fields">Its fields, as <see cref="Field.Parse(string)"/> has them.</param>
internal sealed class TlvLayout(byte type, string fields)
{
    private readonly IReadOnlyList<Field> _fields = Field.Parse(fields);

    /// <summary>Its type.</summary>
    public byte Type => type;

    /// <summary>Reads a value; null where its length is not that of the layout.</summary>
    public TlvValue? Read(ReadOnlySpan<byte> octets) => ReadFields(_fields, ref octets) is { } value && octets.IsEmpty ? value : null;

    /// <summary>Makes a TLV.</summary>
    /// <param name="values">A value for each field: numbers, truth values, enumerations; text or octets; an <c>object[][]</c> for a list.</param>
    /// <exception cref="ArgumentException">There are too few or too many values, or one does not fit its field.</exception>
    public byte[] Write(params ReadOnlySpan<object> values)
    {
        var writer = new ArrayBufferWriter<byte>();
        WriteFields(_fields, values, writer);
        return [type, (byte)writer.WrittenCount, (byte)(writer.WrittenCount >> 8), .. writer.WrittenSpan];
    }

    private static TlvValue? ReadFields(IReadOnlyList<Field> fields, ref ReadOnlySpan<byte> octets)
    {
        var values = new List<object>(fields.Count);
        foreach (var field in fields)
        {
            if (ReadField(field, ref octets) is not { } value)
                return null;
            values.Add(value);
        }
        return new TlvValue(values);
    }

    private static object? ReadField(Field field, ref ReadOnlySpan<byte> octets)
    {
        switch (field.Kind)
        {
            case FieldKind.Rest:
                return Take(octets.Length, ref octets);
            case FieldKind.Octets:
                return Take(field.Size, ref octets);
            case FieldKind.Number:
                return TakeNumber(field.Size, ref octets);
            case FieldKind.Counted:
                return TakeNumber(field.Size, ref octets) is { } length ? Take(length, ref octets) : null;
            default:
                return TakeNumber(field.Size, ref octets) is { } count ? ReadList(field, count, ref octets) : null;
        }
    }

    private static List<TlvValue>? ReadList(Field field, ulong count, ref ReadOnlySpan<byte> octets)
    {
        var elements = new List<TlvValue>();
        for (; count > 0; count--)
        {
            if (ReadFields(field.Elements, ref octets) is not { } element)
                return null;
            elements.Add(element);
        }
        return elements;
    }

    private static byte[]? Take(ulong count, ref ReadOnlySpan<byte> octets) => count > (ulong)octets.Length ? null : Take((int)count, ref octets);

    private static byte[]? Take(int count, ref ReadOnlySpan<byte> octets)
    {
        if (count > octets.Length)
            return null;
        var taken = octets[..count].ToArray();
        octets = octets[count..];
        return taken;
    }

    private static ulong? TakeNumber(int size, ref ReadOnlySpan<byte> octets)
    {
        if (Take(size, ref octets) is not { } bytes)
            return null;
        var number = 0UL;
        for (var i = size - 1; i >= 0; i--)
            number = number << 8 | bytes[i];
        return number;
    }

    private static void WriteFields(IReadOnlyList<Field> fields, ReadOnlySpan<object> values, ArrayBufferWriter<byte> writer)
    {
        if (fields.Count != values.Length)
            throw new ArgumentException($"{values.Length} values for {fields.Count} fields", nameof(values));
        for (var i = 0; i < values.Length; i++)
            WriteField(fields[i], values[i], writer);
    }

    private static void WriteField(Field field, object value, ArrayBufferWriter<byte> writer)
    {
        switch (field.Kind)
        {
            case FieldKind.Number:
                WriteNumber(field.Size, value is ulong big ? unchecked((long)big) : Convert.ToInt64(value, CultureInfo.InvariantCulture), writer);
                break;
            case FieldKind.List:
                var elements = (object[][])value;
                WriteNumber(field.Size, elements.Length, writer);
                foreach (var element in elements)
                    WriteFields(field.Elements, element, writer);
                break;
            default:
                var octets = value as byte[] ?? Encoding.UTF8.GetBytes((string)value);
                if (field.Kind is FieldKind.Counted)
                    WriteNumber(field.Size, octets.Length, writer);
                else if (field.Kind is FieldKind.Octets && octets.Length != field.Size)
                    throw new ArgumentException($"{octets.Length} octets where there are {field.Size}", nameof(value));
                writer.Write(octets);
                break;
        }
    }

    private static void WriteNumber(int size, long number, ArrayBufferWriter<byte> writer)
    {
        if (size < sizeof(long) && (number < -(1L << (8 * size - 1)) || number >= 1L << (8 * size)))
            throw new ArgumentException($"{number} does not fit into {size} bytes", nameof(number));
        for (var i = 0; i < size; i++)
            writer.Write([(byte)(number >> (8 * i))]);
    }
}
