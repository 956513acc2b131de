using Ec20Emulator.Modem.Engine.Commands;

namespace Ec20Emulator.Modem.Control;

/// <summary>Where an appointment is kept.</summary>
/// <param name="Turn">The command under way; null for now.</param>
internal readonly record struct AppointmentPlace(Turn? Turn);
