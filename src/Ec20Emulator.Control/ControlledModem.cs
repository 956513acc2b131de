using Ec20Emulator.Modem;

namespace Ec20Emulator.Control;

/// <summary>A modem the API shows.</summary>
/// <param name="Id">Its name in paths, such as <c>m0</c>.</param>
/// <param name="Modem">The modem.</param>
/// <param name="WaysIn">Where it can be dialled; asked for at each request.</param>
public sealed record ControlledModem(string Id, Ec20Modem Modem, Func<IReadOnlyList<WayIn>> WaysIn);

/// <summary>A way into a modem.</summary>
/// <param name="Port">The modem port it stands for.</param>
/// <param name="Uri">Where it is, as a host program names it.</param>
public sealed record WayIn(string Port, string Uri);
