namespace Ec20Emulator.Host;

/// <summary>An endpoint, a device or a folder the modem is to have cannot be had. The message names it.</summary>
internal sealed class BindException(string what, Exception cause) : Exception($"cannot open {what}: {cause.Message}", cause);
