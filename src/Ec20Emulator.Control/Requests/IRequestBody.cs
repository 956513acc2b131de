namespace Ec20Emulator.Control.Requests;

/// <summary>A body, or a part of one, whose attributes are checked before it is used.</summary>
internal interface IRequestBody;
