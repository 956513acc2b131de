using System.Collections.Frozen;
using Ec20Emulator.Qmi.Framing;

namespace Ec20Emulator.Qmi.Layouts;

/// <summary>A message of a service, as data: what a request of it may carry.</summary>
/// <param name="id">Its number within the service.</param>
/// <param name="name">Its name, for logs.</param>
internal sealed class MessageLayout(ushort id, string name)
{
    /// <summary>Nothing was carried.</summary>
    public static readonly IReadOnlyDictionary<TlvLayout, TlvValue> Nothing = FrozenDictionary<TlvLayout, TlvValue>.Empty;

    /// <summary>Its number within the service.</summary>
    public ushort Id => id;

    /// <summary>Its name, for logs.</summary>
    public string Name => name;

    /// <summary>The TLVs a request must carry.</summary>
    public TlvLayout[] Required { get; init; } = [];

    /// <summary>The TLVs a request may carry; others are passed over.</summary>
    public TlvLayout[] Optional { get; init; } = [];

    /// <summary>Reads what a request carries.</summary>
    /// <param name="message">The request.</param>
    /// <param name="values">The values by their layouts.</param>
    /// <returns>What is wrong with it.</returns>
    public QmiError Read(QmiMessage message, out IReadOnlyDictionary<TlvLayout, TlvValue> values)
    {
        values = Nothing;
        if (message.Split() is not { } octets)
            return QmiError.MalformedMessage;
        var read = new Dictionary<TlvLayout, TlvValue>();
        foreach (var layout in Required.Concat(Optional).Where(layout => octets.ContainsKey(layout.Type)))
        {
            if (layout.Read(octets[layout.Type].Span) is not { } value)
                return QmiError.MalformedMessage;
            read[layout] = value;
        }
        values = read;
        return Array.TrueForAll(Required, read.ContainsKey) ? QmiError.None : QmiError.MissingArgument;
    }
}
