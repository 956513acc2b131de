using Ec20Emulator.Modem.Features.Http.Wire;

namespace Ec20Emulator.Modem.Features.Http.Requests;

/// <summary>A request that has been accepted.</summary>
/// <param name="Verb">Its kind.</param>
/// <param name="Bytes">What goes out.</param>
/// <param name="AnswerTime">How long the answer may take, connecting included.</param>
internal sealed record HttpOrder(HttpVerb Verb, RequestBytes Bytes, TimeSpan AnswerTime);
