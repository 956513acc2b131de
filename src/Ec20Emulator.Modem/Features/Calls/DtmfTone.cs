namespace Ec20Emulator.Modem.Features.Calls;

/// <summary>A DTMF tone of AT+VTS.</summary>
/// <param name="Digit">0-9, *, #, A-D.</param>
/// <param name="Duration">In tenths of a second, 0-255; 0 = as short as the network allows.</param>
internal readonly record struct DtmfTone(char Digit, int Duration);
