namespace Ec20Emulator.Modem.World;

/// <summary>
/// An endpoint of an action. Actions may share one: then a field with a value of its own tells them apart, or which of the required fields are
/// there.
/// </summary>
/// <param name="method">The HTTP method.</param>
/// <param name="path">
/// The path below a modem, such as <c>network/signal</c>; <c>{port}</c> is a field. All other fields stand in the body, and <c>when</c>.
/// </param>
/// <param name="values">
/// <c>name=value</c> each: a parameter of the method has this value; any other name is a field of the body that has to have it.
/// </param>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public sealed class HttpAttribute(string method, string path, params string[] values) : Attribute
{
    /// <summary>The HTTP method.</summary>
    public string Method => method;

    /// <summary>The path below a modem.</summary>
    public string Path => path;

    /// <summary>The values, as <c>name=value</c>.</summary>
    public IReadOnlyList<string> Values => values;

    /// <summary>What the endpoint does where it stands for several actions; null = what they do, one after the other.</summary>
    public string? Summary { get; init; }
}
