namespace Ec20Emulator.Modem.Features.Calls.Remote;

/// <summary>What has become of an attempt to call the modem.</summary>
/// <param name="Call">The call that rings or waits; null where none does.</param>
/// <param name="DivertedTo">Where the network takes the caller instead.</param>
/// <param name="Cause">Else the cause of Q.850.</param>
/// <param name="Why">The same in words.</param>
internal readonly record struct CallOffer(Call? Call, PhoneNumber? DivertedTo = null, int Cause = 0, string Why = "");
