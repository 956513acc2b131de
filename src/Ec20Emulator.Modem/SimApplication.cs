namespace Ec20Emulator.Modem;

/// <summary>An application of a card, such as that of a security element or an eUICC: it answers the commands it knows, and no other.</summary>
/// <param name="Aid">Its identifier: 5-16 bytes in hexadecimal digits.</param>
/// <param name="Answers">The commands it knows.</param>
public sealed record SimApplication(string Aid, IReadOnlyList<SimExchange> Answers)
{
    /// <summary>What it is, for people, up to 32 characters; it stands in the card's list of applications (file DIR).</summary>
    public string Label { get; init; } = "";

    /// <summary>What selecting it answers before the status <c>9000</c>, in hexadecimal digits.</summary>
    public string Selected { get; init; } = "";
}

/// <summary>A command of an application and its answer.</summary>
/// <param name="Command">
/// The command from its first byte on, in hexadecimal digits. Which channel it comes over does not matter, nor does a last byte that only asks for
/// an answer of any length.
/// </param>
/// <param name="Response">The answer with its two status bytes, in hexadecimal digits.</param>
public sealed record SimExchange(string Command, string Response);
