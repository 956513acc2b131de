namespace Ec20Emulator.Control;

/// <summary>A field of a <see cref="ModemRequest"/> holds what it cannot hold.</summary>
/// <param name="fieldName">The field, as it is spelled in JSON; null where the request as a whole is wrong.</param>
/// <param name="why">The value, and why it cannot be.</param>
public sealed class ModemRequestException(string? fieldName, string why) : Exception(fieldName is null ? why : $"{fieldName}: {why}")
{
    /// <summary>The field, as it is spelled in JSON; null where the request as a whole is wrong.</summary>
    public string? Field => fieldName;
}
