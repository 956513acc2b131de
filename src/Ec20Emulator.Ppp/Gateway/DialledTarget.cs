using Ec20Emulator.Modem.Networking;

namespace Ec20Emulator.Ppp.Gateway;

/// <summary>What the host means by an address.</summary>
/// <param name="Target">Where to, for the network.</param>
/// <param name="IsByName">True where the host was told the address for a name: answers may come from another one.</param>
internal readonly record struct DialledTarget(NetworkTarget Target, bool IsByName);
