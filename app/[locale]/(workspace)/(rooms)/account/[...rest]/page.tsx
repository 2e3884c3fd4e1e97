import { unknownRoom } from "../../../unknown-room";

export default unknownRoom;
